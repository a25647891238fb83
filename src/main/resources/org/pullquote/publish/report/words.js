// Words: what sets outlets apart, loaded words and cues.

const WORDS = table('distinctive_words').rows;

function wordAsks(row) {
  return place(['statements'], { source: row.source, speaker: row.speaker_id, word: row.term, n: row.statements });
}

function wordTable(rows, { caption, total, held, most = 25 }) {
  const widest = d3.max(rows, (row) => row.z) || 1;
  return dataTable({
    caption, rows, total, held, most, noun: ['term', 'terms'], empty: 'No word is more frequent in one outlet than in the others by more than chance.',
    text: (row) => [row.term, row.source, row.speaker].join(' '),
    columns: [
      { label: 'term', head: true, value: (row) => row.term, cell: (row) => h('a', { href: wordAsks(row) }, row.term), term: 'distinctive_words.term' },
      { label: 'outlet', value: (row) => row.source, cell: (row) => sourceName(row.source), term: 'distinctive_words.source' },
      { label: 'speaker', value: (row) => row.speaker ?? '', cell: (row) => (row.speaker_id === null ? 'all speakers' : speakerLink(row)), term: 'distinctive_words.speaker_id' },
      { label: 'articles here', numeric: true, value: (row) => row.articles_here, term: 'distinctive_words.articles_here',
        cell: (row) => [h('a', { class: 'number', href: wordAsks(row) }, datum('distinctive_words.articles_here', row.articles_here)), ' of ' + count(row.of_here)] },
      { label: 'elsewhere', numeric: true, value: (row) => row.articles_elsewhere, term: 'distinctive_words.articles_elsewhere',
        cell: (row) => [datum('distinctive_words.articles_elsewhere', row.articles_elsewhere), ' of ' + count(row.of_elsewhere)] },
      { label: 'z', numeric: true, graphic: true, value: (row) => row.z, term: 'distinctive_words.z',
        cell: (row) => h('span', { class: 'with-glyph' }, barGlyph(row.z, widest), datum('distinctive_words.z', row.z)) },
      { label: 'q', numeric: true, value: (row) => row.q, term: 'distinctive_words.q', cell: (row) => h('data', { value: String(row.q) }, probability(row.q)) },
    ],
  });
}

function wordsOf(concerns, title) {
  const rows = WORDS.filter(concerns);
  return rows.length === 0 ? null : section(title, wordTable(rows, {
    caption: 'Terms, the most distinctive first', most: 10, held: partOf(WORDS.length, DATA.page.distinctive_words, 'clearest terms of the outlets and speakers shown') }));
}

function wordsPage() {
  return {
    title: 'Words',
    body: [h('h1', { tabindex: '-1' }, 'Words'),
      section('Words that set an outlet apart', h('p', { class: 'note' }, 'Words that are more frequent in what one outlet attributes to all its speakers, or to one of them, than in the other outlets: ',
        term('distinctive_words.log_odds', 'log-odds'), ' with a prior from all statements, the most certain first.'),
      wordTable(WORDS, { caption: 'Words of each outlet, the most certain first', total: DATA.page.distinctive_words })),
      loadedSection(), cueSection()],
  };
}
