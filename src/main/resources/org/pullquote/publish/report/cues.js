// Cues and loaded words: how often each outlet has them, and a page for each.

const CUES_BY_LEMMA = grouped(table('cues').rows, (row) => row.cue_lemma);
const LOADED = table('by_source_loaded_word').rows;
const LOADED_BY_WORD = grouped(LOADED.filter((row) => row.part === 'content'), (row) => row.word);
const OWN_LOADED_BY_WORD = grouped(LOADED.filter((row) => row.part === 'context'), (row) => row.word);

function cueLink(lemma) {
  return CUES_BY_LEMMA.has(lemma) ? h('a', { href: place(['cue', lemma]) }, lemma) : lemma;
}

function loadedLink(word) {
  return LOADED_BY_WORD.has(word) ? h('a', { href: place(['loaded', word]) }, word) : word;
}

/** What a cue implies, the most frequent first; loaded words imply nothing. */
function stancesOf(rows) {
  return [...d3.rollup(rows.filter((row) => row.stance), (cells) => d3.sum(cells, (cell) => cell.statements), (row) => row.stance)]
    .sort(([, one], [, other]) => other - one).map(([stance]) => stance);
}

/** Rows of single outlets as one row for each word. */
function wordsOverOutlets(byWord) {
  return [...byWord].map(([word, rows]) => ({ word, rows, stances: stancesOf(rows), outlets: new Set(rows.map((row) => row.source)).size, statements: d3.sum(rows, (row) => row.statements) }))
    .sort((one, other) => other.statements - one.statements || compare(one.word, other.word));
}

function countedTable(rows, { caption, total, noun, path, asks, term: defined, more = [] }) {
  return dataTable({
    caption, rows, total, noun, most: 15, text: (row) => [row.word, ...row.stances].join(' '), empty: 'There is none.',
    columns: [
      { label: noun[0], head: true, term: defined, value: (row) => row.word, cell: (row) => h('a', { href: place([path, row.word]) }, row.word) },
      ...more,
      { label: 'outlets', numeric: true, note: 'Outlets that have it in a statement.', value: (row) => row.outlets, cell: (row) => count(row.outlets) },
      { label: 'statements', numeric: true, main: true, note: 'Statements that have it, without those in headlines and within others.', value: (row) => row.statements,
        cell: (row) => h('a', { class: 'number', href: place(['statements'], { [asks]: row.word, n: row.statements }) }, count(row.statements)) },
    ],
  });
}

function cueSection() {
  return section('Cues', h('p', { class: 'note' }, 'The words that attribute a statement, by their base form, and what they imply. ', term('statements.stance', 'What stance is')), outletsCounted(),
    countedTable(wordsOverOutlets(CUES_BY_LEMMA), {
      caption: 'Cues, the most frequent first', total: DATA.page.cues, noun: ['cue', 'cues'], path: 'cue', asks: 'cue', term: 'statements.cue_lemma',
      more: [{ label: 'implies', main: true, term: 'statements.stance', value: (row) => row.stances.join(', '),
        cell: (row) => row.stances.map((stance, i) => [i > 0 && ', ', h('span', { class: 'swatch stance-' + stance, 'aria-hidden': 'true' }), stance]) }],
    }));
}

function loadedSection() {
  return section('Loaded words', h('p', { class: 'note' }, 'Words of what is said that most readers would call loaded: they judge or stir where a plain word would do. A model chooses them. ', term('statements.loaded_words', 'What loaded words are')), outletsCounted(),
    countedTable(wordsOverOutlets(LOADED_BY_WORD), { caption: 'Loaded words, the most frequent first', total: DATA.page.loaded_words, noun: ['loaded word', 'loaded words'], path: 'loaded', asks: 'loaded', term: 'by_source_loaded_word.word' }), loadedFindings());
}

/** One cue or loaded word in each outlet; `of(outlet row)` is how many statements it could stand in. */
function wordPage(word, rows, { kicker, asks, title, of, share }) {
  const statements = d3.sum(rows, (row) => row.statements);
  const bySource = [...grouped(rows, (row) => row.source)].map(([source, cells]) => {
    const here = d3.sum(cells, (cell) => cell.statements);
    return { source, statements: here, share: SOURCE_BY_NAME.has(source) ? here / of(SOURCE_BY_NAME.get(source)) : null };
  });
  return {
    title: word,
    body: [h('p', { class: 'kicker' }, kicker), h('h1', { tabindex: '-1' }, '\u201c' + word + '\u201d'),
      h('p', { class: 'lead' }, h('a', { href: place(['statements'], { [asks]: word, n: statements }) }, plural(statements, 'statement') + ' ' + title), ' in ', plural(bySource.length, 'outlet'), '.'), outletsCounted(),
      section('Outlet by outlet', dataTable({
        caption: 'Statements of each outlet ' + title, rows: bySource, noun: ['outlet', 'outlets'], text: (row) => row.source, sort: { column: 1, descending: true },
        columns: [
          { label: 'outlet', head: true, term: 'statements.source', value: (row) => row.source, cell: (row) => sourceName(row.source) },
          { label: 'statements', numeric: true, main: true, note: 'Statements that have it, without those in headlines and within others.', value: (row) => row.statements,
            cell: (row) => h('a', { class: 'number', href: place(['statements'], { source: row.source, [asks]: word, n: row.statements }) }, h('data', { value: String(row.statements) }, count(row.statements))) },
          { label: 'share', numeric: true, main: true, note: share, value: (row) => row.share, cell: (row) => percent(row.share) },
        ],
      })),
      section('The statements', statementList(matching(new URLSearchParams({ [asks]: word })), statements))],
  };
}

function cuePage(lemma) {
  const rows = CUES_BY_LEMMA.get(lemma);
  if (!rows) return missing('This report does not include this cue; see the column cue_lemma of the table statements.');
  return wordPage(lemma, rows, { kicker: 'Cue \u00b7 ' + stancesOf(rows).join(', '), asks: 'cue', title: 'with this cue', of: (row) => row.stance_n,
    share: 'Of the outlet\u2019s statements with a cue that are not within others, those that have this one.' });
}

function loadedPage(word) {
  const rows = LOADED_BY_WORD.get(word);
  if (!rows) return missing('This report does not include this word; see the table by_source_loaded_word.');
  const page = wordPage(word, rows, { kicker: 'Loaded word', asks: 'loaded', title: 'with this word', of: (row) => row.outer_statements, share: 'Of the outlet\u2019s statements not within others, those that have this word.' });
  const both = [...rows, ...(OWN_LOADED_BY_WORD.get(word) ?? [])];
  page.body.splice(-1, 0, section('Whose word it is', loadedTable(both, { ofOneWord: true, caption: 'Articles of each outlet that have the word, in what is said and in the reporter\u2019s own words' })));
  return page;
}

/** Rows of single outlets: how many of its articles have the word, beside the others'. */
function loadedTable(rows, { caption, ofOneWord = false }) {
  return dataTable({
    caption, rows, noun: ['row', 'rows'], most: 12, text: (row) => row.word + ' ' + row.source, sort: { column: ofOneWord ? 2 : 3, descending: true },
    columns: [
      { label: 'outlet', head: true, term: 'by_source_loaded_word.source', value: (row) => row.source, cell: (row) => sourceName(row.source) },
      !ofOneWord && { label: 'word', term: 'by_source_loaded_word.word', value: (row) => row.word, cell: (row) => loadedLink(row.word) },
      { label: 'whose', term: 'by_source_loaded_word.part', value: (row) => row.part, cell: (row) => (row.part === 'content' ? 'the speakers\u2019' : 'the reporter\u2019s') },
      { label: 'articles here', numeric: true, main: true, term: 'by_source_loaded_word.articles_here', value: (row) => row.articles_here,
        cell: (row) => [datum('by_source_loaded_word.articles_here', row.articles_here), ' of ' + count(row.of_here)] },
      { label: 'elsewhere', numeric: true, term: 'by_source_loaded_word.articles_elsewhere', value: (row) => row.articles_elsewhere,
        cell: (row) => [datum('by_source_loaded_word.articles_elsewhere', row.articles_elsewhere), ' of ' + count(row.of_elsewhere)] },
      { label: 'q', numeric: true, term: 'by_source_loaded_word.q', value: (row) => row.q, cell: (row) => h('data', { value: String(row.q) }, probability(row.q)) },
    ].filter(Boolean),
  });
}

/** The loaded words that one outlet has more than the others, by more than chance. */
function loadedFindings() {
  const rows = LOADED.filter((row) => row.q !== null && row.q < HOLDS && row.z > 0);
  return rows.length > 0 && [h('h3', null, 'More frequent in one outlet than in the others, by more than chance'), loadedTable(rows, { caption: 'Loaded words that set an outlet apart' })];
}
