// From a number to the statements behind it.

const EVIDENCE_SHOWN = 20;

/** Whether the article itself reports a statement; what is measured on words, cue and speaker is measured on these alone. */
const isOuter = (statement) => !statement.nested;

/** What a link to statements can ask for, and how it is said and checked. */
const ASKED = {
  source: { says: (value) => 'in ' + value, holds: (statement, value) => statement.source === value },
  speaker: {
    says: (value) => 'of ' + (SPEAKER_BY_ID.get(value)?.speaker ?? value),
    holds: (statement, value) => speakersOf(statement).includes(value),
  },
  kind: { says: (value) => 'that are ' + value, holds: (statement, value) => isOuter(statement) && statement.kind === value },
  stance: { says: (value) => 'with a cue that is ' + value, holds: (statement, value) => isOuter(statement) && statement.stance === value },
  named: { says: () => 'of named speakers', holds: (statement) => speakersOf(statement).length > 0 },
  unattributed: { says: () => 'without a named speaker', holds: (statement) => isOuter(statement) && speakersOf(statement).length === 0 },
  unnamed: { says: () => 'of speakers whom the article does not identify', holds: (statement) => isOuter(statement) && statement.speaker_kind === 'unnamed' },
  story: {
    says: (value) => 'in the story \u201c' + (STORY_BY_ID.get(value)?.title ?? value) + '\u201d',
    holds: (statement, value) => statement.article.story === value,
  },
  target: {
    says: (value) => 'that mention ' + (TARGETS_BY_ID.get(value)?.[0].target ?? value),
    holds: (statement, value) => (statement.targets ?? []).includes(value),
  },
  within: {
    says: (value) => 'within the frame ' + words(value),
    holds: (statement, value) => isOuter(statement) && (statement.frames?.[FRAMES.indexOf(value)] ?? 0) >= 50,
  },
  group: { says: (value) => 'in outlets of the group ' + value, holds: (statement, value) => GROUP_OF_SOURCE.get(statement.source) === value },
  cue: { says: (value) => 'with the cue \u201c' + value + '\u201d', holds: (statement, value) => isOuter(statement) && statement.lemma === value },
  loaded: {
    says: (value) => 'with the loaded word \u201c' + value + '\u201d',
    holds: (statement, value) => isOuter(statement) && (statement.loaded_words ?? []).some((word) => word.toLowerCase() === value),
  },
  from: { says: (value) => 'from ' + day(value), holds: (statement, value) => (statement.article.date ?? '') >= value },
  to: { says: (value) => 'until ' + day(value), holds: (statement, value) => statement.article.date !== undefined && statement.article.date <= value },
  once: { says: () => 'each text counted once', holds: (statement) => !statement.article.copies },
  word: {
    says: (value) => 'that contain \u201c' + value + '\u201d',
    holds: (statement, value) => isOuter(statement) && (' ' + contentOf(statement).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ') + ' ').includes(' ' + value.toLowerCase() + ' '),
  },
  // A mean leads to the statements that it is a mean of.
  has: {
    says: (value) => (value === 'context_tone' ? 'with words of the reporter around them' : ''),
    holds: (statement, value) => isOuter(statement) && statement[value] !== undefined,
  },
};

/** In which order statements are shown, where a mean is asked for. */
const ORDERS = {
  place: { label: 'by article, from its top to its end', value: (statement) => statement.place[0] * 1e5 + statement.place[1] },
  random: { label: 'in random order', value: null },
  tone_low: { label: 'tone, least favourable first', value: (statement) => statement.tone },
  tone_high: { label: 'tone, most favourable first', value: (statement) => -statement.tone },
  context_low: { label: 'the reporter\u2019s tone, least favourable first', value: (statement) => statement.context_tone },
  context_high: { label: 'the reporter\u2019s tone, most favourable first', value: (statement) => -statement.context_tone },
  loaded: { label: 'most loaded first', value: (statement) => -statement.loaded },
};

function matching(query) {
  const asked = Object.keys(ASKED).filter((key) => query.has(key));
  return STATEMENTS.filter((statement) => (!statement.headline || query.has('headlines'))
    && asked.every((key) => ASKED[key].holds(statement, query.get(key))));
}

function says(query) {
  const asked = Object.keys(ASKED).filter((key) => query.has(key)).map((key) => ASKED[key].says(query.get(key))).filter(Boolean);
  return asked.length ? 'Statements ' + asked.join(', ') : 'Statements';
}

/** What a column of an aggregate counts, beyond the row's own statements. */
function columnAsks(column, row) {
  const kind = column.match(/^(direct|mixed|indirect)_share$/);
  if (kind) return { query: { kind: kind[1] }, n: Math.round(row[column] * row.outer_statements) };
  const stance = column.match(/^stance_(\w+)_share$/);
  if (stance) return { query: { stance: stance[1] }, n: Math.round(row[column] * row.stance_n) };
  const frame = column.match(/^mean_frame_(\w+)$/);
  if (frame) return { query: { order: frame[1], has: 'frames' }, n: row.frames_n };
  if (column === 'unattributed_share') return { query: { unattributed: 1 }, n: Math.round(row[column] * row.outer_statements) };
  if (column === 'unnamed_share') return { query: { unnamed: 1 }, n: Math.round(row[column] * row.outer_statements) };
  if (column.startsWith('share_of_voice') && row.speaker_id === undefined) {
    return { query: { named: 1 }, n: row.named_statements };
  }
  if (column === 'mean_tone') return { query: { order: 'tone_low', has: 'tone' }, n: row.tone_n };
  if (column === 'mean_context_tone') return { query: { order: 'context_low', has: 'context_tone' }, n: row.context_tone_n };
  if (column === 'mean_context_loaded') return { query: { has: 'context_tone' }, n: row.context_loaded_n };
  if (column === 'mean_loaded') return { query: { order: 'loaded', has: 'loaded' }, n: row.loaded_n };
  return { query: {}, n: row.statements };
}

/** The number in a row of an aggregate, as a link to the statements behind it. */
function numberLink(tableName, column, row, base) {
  if (/(_articles|^article_words|^articles_analysed|^own_share|^speakers|^sources)$/.test(column)) return datum(tableName + '.' + column, row[column]);
  const value = row[column];
  const shown = datum(tableName + '.' + column, value);
  if (value === null || value === undefined) return shown;
  const { query, n } = columnAsks(column, row);
  if (n === 0) return shown;
  return h('a', { class: 'number', href: place(['statements'], { ...base, ...query, n }) }, shown);
}

/** The ids of its named speakers: of all who make it together, or else of its one speaker. */
function speakersOf(statement) {
  return statement.together ?? (statement.speaker_id === undefined ? [] : [statement.speaker_id]);
}

function contentOf(statement) {
  if (!statement.at) return statement.content ?? '';
  const parts = [];
  for (let i = 0; i < statement.at.length; i += 2) parts.push(statement.text.slice(statement.at[i], statement.at[i + 1]));
  return parts.join(' ');
}

/** The paragraph with its content, cue and speaker marked. */
function paragraphOf(statement) {
  const marks = [['at', 'content'], ['cue_at', 'cue'], ['mention_at', 'mention']]
    .flatMap(([key, name]) => pairs(statement[key]).map(([begin, end]) => ({ begin, end, name })));
  const borders = [...new Set([0, statement.text.length, ...marks.flatMap((mark) => [mark.begin, mark.end])])].sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < borders.length; i += 1) {
    const text = statement.text.slice(borders[i], borders[i + 1]);
    const names = marks.filter((mark) => mark.begin <= borders[i] && borders[i + 1] <= mark.end).map((mark) => mark.name);
    pieces.push(names.reduce((inside, name) => (name === 'content' ? h('mark', null, inside) : h('span', { class: name }, inside)), text));
  }
  return h('blockquote', null, pieces);
}

function pairs(places) {
  const found = [];
  for (let i = 0; i < (places ?? []).length; i += 2) found.push([places[i], places[i + 1]]);
  return found;
}

function speakerName(statement) {
  if (statement.speaker_id === undefined) {
    return h('span', { class: 'nobody' }, statement.speaker_kind === 'unnamed' ? 'Speaker not identified' : 'No speaker found');
  }
  return SPEAKER_BY_ID.has(statement.speaker_id)
    ? h('a', { href: place(['speaker', statement.speaker_id]) }, statement.speaker)
    : statement.speaker;
}

function sourceName(source) {
  return SOURCE_BY_NAME.has(source) ? h('a', { href: place(['source', source]) }, source) : source;
}

/** The news agency that an article credits, if that is not the outlet under another form of its name. */
function creditOf(article) {
  const words = (name) => ' ' + name.toLowerCase() + ' ';
  const [agency, source] = [article.agency ?? '', article.source];
  return agency && !words(source).includes(words(agency)) && !words(agency).includes(words(source)) ? agency : null;
}

/** Whom or what statements mention. */
function targetLink(row) {
  return TARGETS_BY_ID.has(row.target_id) ? h('a', { href: place(['target', row.target_id]) }, row.target) : row.target;
}

function toneText(value) {
  return value === undefined ? NOTHING : signed(value);
}

/** A statement as evidence: who, where, when, its paragraph, its measures, and the way to the article. */
function statementCard(statement) {
  const article = statement.article;
  return h('article', { class: 'statement', 'data-id': statement.id },
    h('p', { class: 'by' }, speakerName(statement), statement.role && !statement.together && h('span', { class: 'role' }, ', ' + statement.role),
      ' \u00b7 ', sourceName(statement.source), creditOf(article) && h('span', { class: 'role' }, ' (credits ' + creditOf(article) + ')'),
      ' \u00b7 ', h('time', { datetime: article.date }, day(article.date))),
    paragraphOf(statement),
    !statement.at && h('p', { class: 'content' }, 'Content: ', statement.content),
    h('p', { class: 'measures' },
      h('span', { class: 'tag kind-' + statement.kind }, statement.kind),
      statement.stance && h('span', { class: 'tag' }, h('span', { class: 'swatch stance-' + statement.stance, 'aria-hidden': 'true' }), statement.stance,
        hasLetter(statement.lemma) && [' (', cueLink(statement.lemma), ')']),
      statement.nested && h('span', null, 'within another statement'),
      (statement.loaded_words ?? []).length > 0 && h('span', null, 'loaded: ', [...new Set(statement.loaded_words.map((word) => word.toLowerCase()))].map((word, i) => [i > 0 && ', ', loadedLink(word)])),
      h('span', null, 'tone ', toneText(statement.tone)),
      h('span', null, 'reporter\u2019s tone ', toneText(statement.context_tone))),
    h('p', { class: 'where' },
      article.url ? outward(article.url, article.title || 'The article') : (article.title || 'Untitled'),
      article.copies && [' \u00b7 its text is likely from ', sourceName(article.copies_source)],
      article.story && STORY_BY_ID.has(article.story) && [' \u00b7 ', h('a', { href: place(['story', article.story]) }, 'its story')],
      utteranceOf(statement) && [' \u00b7 ', h('a', { href: place(['utterance', utteranceOf(statement)]) }, 'other versions')],
      ' \u00b7 ', h('a', { href: place(['statement', statement.id]) }, 'link')));
}

/** What a search looks into: what is said, who says it, and the words around it. */
function searched(statement) {
  statement.searched ??= folded([contentOf(statement), statement.speaker, statement.source, statement.text].join(' '));
  return statement.searched;
}

/** A list of statements that can be searched, and says how many it shows of how many there are. */
function statementList(all, total, { query } = {}) {
  let found = all;
  let sought = '';
  let shown = EVIDENCE_SHOWN;
  const list = h('div', { class: 'statements' });
  const told = h('p', { class: 'told', role: 'status' });
  const more = h('button', { type: 'button', class: 'more', click: () => { shown += EVIDENCE_SHOWN; fill(); } }, 'Show more');
  let ordered = found;
  function fill() {
    const here = Math.min(shown, ordered.length);
    list.replaceChildren(...ordered.slice(0, here).map(statementCard));
    more.hidden = here >= ordered.length;
    told.textContent = sought
      ? count(here) + ' of ' + plural(found.length, 'statement') + ' with \u201c' + sought + '\u201d' + (all.length < total ? ', among the ' + count(all.length) + ' of ' + count(total) + ' in this report.' : '.')
      : found.length === 0
      ? (total > 0 ? 'This report includes none of these ' + plural(total, 'statement') + '; see the table statements.' : 'There is no such statement.')
      : here >= total
        ? (total === 1 ? '' : 'All ') + (total === DATA.page.statements ? allStatements() : plural(here, 'statement')) + '.'
        : 'Showing ' + count(here) + ' of ' + (total === DATA.page.statements ? allStatements() : plural(total, 'statement')) + (ordered.length < total
          ? '; the report includes ' + count(ordered.length) + ' of them, a random sample.' : '.');
  }
  const selectId = freshId('order');
  const frameOrders = Object.fromEntries(FRAMES.map((frame, i) => [frame,
    { label: 'frame: ' + words(frame), value: (statement) => -(statement.frames?.[i] ?? -1) }]));
  const orders = { ...ORDERS, ...frameOrders };
  const asked = query?.get('order') && orders[query.get('order')] ? query.get('order') : 'place';
  let chosen = asked;
  function order(name) {
    chosen = name;
    const value = orders[name].value;
    ordered = value
      ? found.map((statement) => [value(statement), statement]).sort(([one], [other]) => compare(one, other, false)).map(([, statement]) => statement)
      : found;
    fill();
  }
  function search(text) {
    sought = text.trim();
    const words = folded(sought).split(/\s+/);
    found = all.filter((statement) => words.every((word) => searched(statement).includes(word)));
    shown = EVIDENCE_SHOWN;
    order(chosen);
  }
  order(asked);
  const searchId = freshId('search');
  const select = h('select', { id: selectId, change: (event) => order(event.target.value) },
    Object.entries(orders).map(([name, { label }]) => h('option', { value: name, selected: name === asked }, label)));
  return [
    all.length > 1 && h('p', { class: 'filter' },
      all.length > 5 && [h('label', { for: searchId }, 'Search in these statements'),
        h('input', { type: 'search', id: searchId, autocomplete: 'off', spellcheck: 'false', input: (event) => search(event.target.value) })],
      h('label', { for: selectId }, 'Order'), select),
    h('p', { class: 'key' }, 'In each paragraph: ', h('mark', null, 'the content'), ', ', h('span', { class: 'cue' }, 'the cue'), ', ',
      h('span', { class: 'mention' }, 'the mention of the speaker'), '.'),
    told, list, h('div', { class: 'below' }, more, total > 0 && csvLink('statements')),
  ];
}

function statementsPage(query) {
  const found = matching(query);
  const asked = Number.parseInt(query.get('n') ?? '', 10);
  const total = Math.max(found.length, Number.isFinite(asked) ? asked : Object.keys(ASKED).some((key) => query.has(key)) ? 0 : DATA.page.statements);
  return {
    title: says(query),
    body: [h('h1', { tabindex: '-1' }, says(query)), statementList(found, total, { query })],
  };
}

function statementPage(id) {
  const statement = STATEMENT_BY_ID.get(id);
  if (!statement) return missing('This report does not include this statement; see the table statements, key ' + id + '.');
  return {
    title: 'A statement',
    body: [h('h1', { tabindex: '-1' }, 'A statement in ' + statement.source), statementCard(statement),
      h('p', { class: 'id' }, 'Its key in the tables: ', h('code', null, statement.id))],
  };
}

function missing(text) {
  return { title: 'Not in this report', body: [h('h1', { tabindex: '-1' }, 'Not in this report'), h('p', null, text), h('p', null, h('a', { href: '#/' }, 'Back to the overview'))] };
}
