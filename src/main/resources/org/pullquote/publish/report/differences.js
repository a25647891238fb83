// Where sources differ by more than chance, and the words that set them apart.

const DIFFERENCES = table('differences').rows;
const HOLDS = 0.05;

function differenceText(column, value) {
  return COLUMNS.get('by_source.' + column)?.unit?.startsWith('share') || /_share$/.test(column) ? percentagePoints(value) : signed(value);
}

function percentagePoints(value) {
  const points = Math.abs(value * 100).toFixed(0);
  return Number(points) === 0 ? '0\u00a0points' : (value < 0 ? MINUS : '+') + points + '\u00a0points';
}

function subjectOf(row) {
  if (row.subject_kind === 'overall') return 'everything';
  if (row.subject_kind === 'speaker') return SPEAKER_BY_ID.has(row.subject) ? h('a', { href: place(['speaker', row.subject]) }, row.subject_name) : row.subject_name;
  if (row.subject_kind === 'target' && SPEAKER_BY_ID.has(row.subject)) return ['mentions of ', h('a', { href: place(['speaker', row.subject]) }, row.subject_name)];
  return row.subject_kind === 'frame' ? 'frame ' + words(row.subject) : row.subject_name;
}

function differenceAsks(row, source, n) {
  const { query } = columnAsks(row.measure, {});
  const subject = { speaker: { speaker: row.subject }, target: { target: row.subject }, frame: { within: row.subject }, overall: {} };
  // Of a share the statements behind it are those that it is a share of: the others count too.
  return place(['statements'], { source, ...subject[row.subject_kind], order: query.order, n });
}

function differenceTable(rows, { caption, total, most = 25 }) {
  const widest = d3.max(rows, (row) => Math.max(Math.abs(row.difference_low), Math.abs(row.difference_high))) || 1;
  const side = (which) => ({
    label: which === 'a' ? 'first outlet' : 'second outlet', wide: true, value: (row) => row['source_' + which], term: 'differences.source_' + which,
    cell: (row) => [sourceName(row['source_' + which]), ' ',
      h('a', { class: 'number', href: differenceAsks(row, row['source_' + which], row['n_' + which]) },
        h('data', { value: String(row['value_' + which]) }, textOf('by_source_target.' + row.measure, row['value_' + which])))],
  });
  return dataTable({
    caption, rows, total, most, noun: ['comparison', 'comparisons'], empty: 'No two outlets have enough statements to compare, or no difference is more than chance.',
    text: (row) => [row.subject_name, row.source_a, row.source_b, measureLabel(row.measure)].join(' '),
    columns: [
      { label: 'about', head: true, wide: true, value: (row) => row.subject_name ?? '', cell: subjectOf, term: 'differences.subject_kind' },
      { label: 'measure', value: (row) => measureLabel(row.measure), cell: (row) => term('by_source_target.' + row.measure, measureLabel(row.measure)), term: 'differences.measure' },
      side('a'), side('b'),
      { label: 'difference', numeric: true, graphic: true, value: (row) => Math.abs(row.difference), term: 'differences.difference',
        cell: (row) => h('span', { class: 'with-glyph' }, toneGlyph(row.difference, row.difference_low, row.difference_high, [-widest, widest]),
          h('data', { value: String(row.difference) }, differenceText(row.measure, row.difference)),
          h('span', { class: 'hidden' }, ', 95 % interval ' + interval(row.difference_low, row.difference_high))) },
      { label: 'q', numeric: true, value: (row) => row.q, cell: (row) => h('data', { value: String(row.q) }, probability(row.q)), term: 'differences.q' },
    ],
  });
}

function differencesPage() {
  const holding = DIFFERENCES.filter((row) => row.q < HOLDS);
  return {
    title: 'Differences',
    body: [h('h1', { tabindex: '-1' }, 'Differences between outlets'),
      h('p', { class: 'lead' }, 'Measures of two outlets compared: over all statements, one speaker\u2019s, those on one target, or those in one frame. A difference is a finding if ',
        term('differences.q', 'q'), ' is below 0.05: of the findings, about one in twenty may be due to chance.'),
      DIFFERENCES.length > 0 && h('p', null, holding.length === 0 ? 'None of the ' + plural(table('differences').total, 'comparison') + ' is a finding.'
        : count(holding.length) + (holding.length === DIFFERENCES.length && table('differences').total > DIFFERENCES.length ? ' or more' : '') + ' of '
          + plural(table('differences').total, 'comparison') + (holding.length === 1 ? ' is a finding.' : ' are findings.')),
      differenceTable(DIFFERENCES, { caption: 'Comparisons, the most certain first', total: table('differences').total })],
  };
}

/** The surest differences, for the overview. */
function holding(most) {
  const rows = DIFFERENCES.filter((row) => row.q < HOLDS);
  return section('Differences that are findings',
    rows.length === 0
      ? h('p', { class: 'empty' }, DIFFERENCES.length === 0
        ? 'No two outlets have enough articles with statements to be compared.'
        : 'None of ' + plural(table('differences').total, 'comparison') + ' is a finding.')
      : [differenceTable(rows.slice(0, most), { caption: 'The ' + Math.min(most, rows.length) + ' most certain differences', most }),
        h('p', null, h('a', { href: place(['differences']) }, 'All differences'))]);
}

function differencesOf(concerns, title) {
  const rows = DIFFERENCES.filter((row) => row.q < HOLDS && concerns(row));
  return rows.length === 0 ? null : section(title, differenceTable(rows, { caption: 'Differences that are findings', most: 10 }));
}
