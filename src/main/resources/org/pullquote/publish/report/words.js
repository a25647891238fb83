// What each source lets a speaker say more than the others do.

const WORDS = table('distinctive_words').rows;

function wordAsks(row) {
  return place(['statements'], { source: row.source, speaker: row.speaker_id, word: row.term, n: row.statements });
}

function wordTable(rows, { caption, total, most = 25 }) {
  const widest = d3.max(rows, (row) => row.z) || 1;
  return dataTable({
    caption, rows, total, most, noun: ['term', 'terms'], empty: 'No source lets a speaker use a word more than the others do, beyond chance.',
    text: (row) => [row.term, row.source, row.speaker].join(' '),
    columns: [
      { label: 'term', head: true, value: (row) => row.term, cell: (row) => h('a', { href: wordAsks(row) }, row.term), term: 'distinctive_words.term' },
      { label: 'source', value: (row) => row.source, cell: (row) => sourceName(row.source), term: 'distinctive_words.source' },
      { label: 'speaker', value: (row) => row.speaker ?? '', cell: (row) => (row.speaker_id === null ? 'everyone' : speakerLink(row)), term: 'distinctive_words.speaker_id' },
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
  return rows.length === 0 ? null : section(title, wordTable(rows, { caption: 'Terms, the most distinctive first', most: 10 }));
}

function wordsPage() {
  return {
    title: 'Words',
    body: [h('h1', { tabindex: '-1' }, 'Distinctive words'),
      h('p', { class: 'lead' }, 'What each source lets its speakers, and each of them, say more than the other sources do: ',
        term('distinctive_words.log_odds', 'log-odds'), ' drawn toward what all say, the clearest first.'),
      wordTable(WORDS, { caption: 'Terms that set a source apart', total: table('distinctive_words').total })],
  };
}
