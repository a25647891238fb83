// One thing said, as several articles give it.

const UTTERANCES = table('utterances').rows;
const SOME_UTTERANCES = partOf(UTTERANCES.length, table('utterances').total, 'utterances in most outlets');
const UTTERANCE_BY_ID = new Map(UTTERANCES.map((row) => [row.utterance_id, row]));
const VERSIONS = table('utterance_versions').rows;
const VERSIONS_BY_UTTERANCE = grouped(VERSIONS, (row) => row.utterance_id);
const UTTERANCE_OF_STATEMENT = new Map(VERSIONS.map((row) => [row.statement_id, row.utterance_id]));
const STORY_OF_ARTICLE = new Map(DATA.articles.map((article) => [article.id, article.story]));

const VERSION_KINDS = ['verbatim', 'trimmed', 'altered', 'unsure', 'paraphrased'];

/** The utterance that a statement is a version of, if the page holds it. */
function utteranceOf(statement) {
  const id = UTTERANCE_OF_STATEMENT.get(statement.id);
  return UTTERANCE_BY_ID.has(id) ? id : null;
}

function versionParts(row) {
  return VERSION_KINDS.map((kind) => ({ class: 'version-' + kind, label: kind, share: row.statements ? row[kind] / row.statements : 0 }));
}

const VERSION_LEGEND = () => legendOf(VERSION_KINDS.map((kind) => ({ class: 'version-' + kind, label: kind })));

function quoted(text, characters) {
  return '\u201c' + shortened(text, characters) + '\u201d';
}

function utteranceTable(rows, { caption, total, held, most = 25 }) {
  return [rows.length > 0 && VERSION_LEGEND(), dataTable({
    caption, rows, total, held, most, noun: ['utterance', 'utterances'], empty: 'No two articles have versions of one utterance.',
    text: (row) => [row.content, row.speaker, ...row.source_names].join(' '),
    columns: [
      { label: 'what was said', head: true, wide: true, value: (row) => row.content, term: 'utterances.content',
        cell: (row) => [h('a', { class: 'quote', href: place(['utterance', row.utterance_id]) }, quoted(row.content, 130)),
          h('span', { class: 'role' }, row.speaker ?? 'No speaker found')] },
      { label: 'outlets', numeric: true, main: true, value: (row) => row.sources, cell: (row) => datum('utterances.sources', row.sources), term: 'utterances.sources' },
      { label: 'versions', numeric: true, value: (row) => row.statements, cell: (row) => datum('utterances.statements', row.statements), term: 'utterances.statements' },
      { label: 'verbatim', numeric: true, graphic: true, value: (row) => row.verbatim / row.statements, term: 'utterances.verbatim',
        note: 'The bar shows verbatim, trimmed, altered, unsure and paraphrased versions.',
        cell: (row) => h('span', { class: 'with-glyph' }, stackGlyph(versionParts(row), 84), datum('utterances.verbatim', row.verbatim)) },
      { label: 'first day', value: (row) => row.first_date, cell: (row) => day(row.first_date), term: 'utterances.first_date' },
      { label: 'first in', value: (row) => row.first_source, cell: (row) => sourceName(row.first_source), term: 'utterances.first_source' },
    ],
  })];
}

function utterancesPage() {
  return {
    title: 'Utterances',
    body: [h('h1', { tabindex: '-1' }, 'Utterances'),
      h('p', { class: 'lead' }, 'The same words, as several articles quote them: verbatim, trimmed, altered, or paraphrased by the reporter.'),
      utteranceTable(UTTERANCES, { caption: 'Utterances, those in most outlets first', total: table('utterances').total })],
  };
}

function utterancePage(id) {
  const row = UTTERANCE_BY_ID.get(id);
  if (!row) return missing('This report does not include this utterance; see the table utterances, key ' + id + '.');
  const versions = (VERSIONS_BY_UTTERANCE.get(id) ?? []).slice().sort((one, other) =>
    Number(other.is_fullest) - Number(one.is_fullest)
    || VERSION_KINDS.indexOf(one.version) - VERSION_KINDS.indexOf(other.version)
    || compare(one.published_date, other.published_date) || compare(one.source, other.source));
  const kinds = VERSION_KINDS.filter((kind) => row[kind] > 0).map((kind) => count(row[kind]) + ' ' + kind);
  return {
    title: quoted(row.content, 60),
    body: [
      h('p', { class: 'kicker' }, 'Utterance \u00b7 ', days(row.first_date, row.last_date)),
      h('h1', { tabindex: '-1', class: 'said' }, quoted(row.content, 180)),
      h('p', { class: 'lead' }, row.speaker_id && SPEAKER_BY_ID.has(row.speaker_id) ? h('a', { href: place(['speaker', row.speaker_id]) }, row.speaker) : row.speaker ?? 'No speaker found',
        '. ', plural(row.statements, 'version'), ' in ', plural(row.sources, 'outlet'), ': ', kinds.join(', '), '. First in ', sourceName(row.first_source), '.',
        row.other_speakers.length > 0 && [' Other articles attribute the same words to ', row.other_speakers.map((other, i) => [i > 0 && ', ',
          SPEAKER_BY_ID.has(other) ? h('a', { href: place(['speaker', other]) }, SPEAKER_BY_ID.get(other).speaker) : other]), '.']),
      section('Its versions, side by side',
        h('p', { class: 'key' }, 'Compared with the fullest form: ', h('del', null, 'words that the article does not quote'), ', ', h('ins', null, 'other words'), ', \u2026 words elsewhere in the article. ',
          term('utterance_versions.version', 'What the kinds of version are')),
        versions.length < row.statements && h('p', { class: 'told' }, 'Showing ' + count(versions.length) + ' of ' + plural(row.statements, 'version') + '.'),
        h('div', { class: 'versions' }, versions.map(versionCard))),
      section('In their paragraphs', h('div', { class: 'statements' },
        versions.map((version) => STATEMENT_BY_ID.get(version.statement_id)).filter(Boolean).map(statementCard))),
    ],
  };
}

/** A version with what it leaves out and puts in. */
function versionCard(version) {
  const statement = STATEMENT_BY_ID.get(version.statement_id);
  return h('article', { class: 'version', 'aria-label': version.source + ', ' + version.version },
    h('h3', null, sourceName(version.source)),
    h('p', { class: 'measures' },
      h('span', { class: 'tag' }, h('span', { class: 'swatch version-' + version.version, 'aria-hidden': 'true' }), version.is_fullest && version.version === 'verbatim' ? 'the fullest form' : version.version),
      version.words_left_out > 0 && h('span', null, plural(version.words_left_out, 'word') + ' not quoted'),
      version.words_put_in > 0 && h('span', null, plural(version.words_put_in, 'other word')),
      version.copy_of && h('span', null, 'in a copied text')),
    h('blockquote', null, alignedText(version, statement)),
    h('p', { class: 'measures' },
      h('time', { datetime: version.published_date }, day(version.published_date)),
      hasLetter(version.cue) && h('span', { class: 'tag' }, version.stance && h('span', { class: 'swatch stance-' + version.stance, 'aria-hidden': 'true' }),
        '\u201c' + version.cue + '\u201d' + (version.stance ? ', ' + version.stance : '')),
      h('span', null, 'reporter\u2019s tone ', signed(version.context_tone)),
      version.speaker && version.speaker_id !== UTTERANCE_BY_ID.get(version.utterance_id)?.speaker_id && h('span', null, 'attributed to ' + version.speaker),
      statement && h('a', { href: place(['statement', statement.id]) }, 'statement')));
}

function alignedText(version, statement) {
  if (!version.alignment?.length || version.is_fullest && version.version === 'verbatim') return version.content ?? (statement ? contentOf(statement) : UTTERANCE_BY_ID.get(version.utterance_id).content);
  return version.alignment.map((part) => {
    const own = part.version ?? part.full;
    const out = part.full && h('del', null, h('span', { class: 'hidden' }, '[not quoted: '), part.full, h('span', { class: 'hidden' }, ']'));
    const put = part.version && h('ins', null, h('span', { class: 'hidden' }, '[other words: '), part.version, h('span', { class: 'hidden' }, ']'));
    if (part.kind === 'kept' || part.kind === 'beyond') return [own, ' '];
    if (part.kind === 'elsewhere') return ['\u2026 ', h('span', { class: 'hidden' }, '[elsewhere in the article] ')];
    return [out, out && ' ', put, put && ' '];
  });
}

function utterancesOf(speakerId) {
  const rows = UTTERANCES.filter((row) => row.speaker_id === speakerId);
  return rows.length === 0 ? null : section('Utterances in several articles', utteranceTable(rows, { caption: 'Utterances with versions in several articles', held: SOME_UTTERANCES, most: 10 }));
}

function utterancesIn(story) {
  const ids = new Set(VERSIONS.filter((version) => STORY_OF_ARTICLE.get(version.article_id) === story.story_id).map((version) => version.utterance_id));
  const rows = UTTERANCES.filter((row) => ids.has(row.utterance_id));
  return rows.length === 0 ? null : section('Utterances in several articles', utteranceTable(rows, { caption: 'Utterances of this story with versions in several articles', held: SOME_UTTERANCES, most: 10 }));
}
