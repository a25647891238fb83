// Where outlets differ by more than chance, and the words that set them apart.

const DIFFERENCES = table('differences').rows;
const HOLDS = 0.05;
/** Whether the page holds every finding: it holds the most certain comparisons. */
const FINDINGS_ARE_WHOLE = DIFFERENCES.length === table('differences').total || DIFFERENCES.at(-1).q >= HOLDS;

function isShare(column) {
  return COLUMNS.get('by_source.' + column)?.unit?.startsWith('share') || /_share$/.test(column);
}

function differenceText(column, value) {
  return isShare(column) ? percentagePoints(value) + '\u00a0points' : signed(value);
}

function percentagePoints(value) {
  const points = Math.abs(value * 100).toFixed(0);
  return (Number(points) === 0 ? '' : value < 0 ? MINUS : '+') + points;
}

function subjectOf(row) {
  if (row.subject_kind === 'overall') return 'all statements';
  if (row.subject_kind === 'speaker') return SPEAKER_BY_ID.has(row.subject) ? h('a', { href: place(['speaker', row.subject]) }, row.subject_name) : row.subject_name;
  if (row.subject_kind === 'target') return ['mentions of ', targetLink({ target_id: row.subject, target: row.subject_name })];
  return row.subject_kind === 'frame' ? 'statements on ' + words(row.subject) : row.subject_name;
}

const NOUNS = {
  direct_share: 'share of direct quotation', indirect_share: 'share of paraphrase', mixed_share: 'share of mixed statements', share_of_voice: 'share of voice',
  unattributed_share: 'share of statements without a named speaker', unnamed_share: 'share of statements of speakers who are not identified', own_share: 'share of own articles',
  mean_tone: 'tone of what is said', mean_context_tone: 'tone of the reporter\u2019s own words', mean_target_tone: 'tone', mean_loaded: 'loaded language in what is said',
  mean_context_loaded: 'loaded language in the reporter\u2019s own words', articles_analysed: 'articles', statements: 'statements', speakers: 'named speakers',
};

/** A measure as a noun: "share of direct quotation". */
function nounOf(measure) {
  const stance = measure.match(/^stance_(\w+)_share$/);
  if (stance) return 'share of cues that are ' + stance[1];
  const frame = measure.match(/^mean_frame_(\w+)$/);
  return frame ? 'weight of the frame \u201c' + words(frame[1]) + '\u201d' : NOUNS[measure] ?? measureLabel(measure);
}

/** What is compared, in words: the measure and the statements. */
function comparisonOf(row) {
  if (row.comparison) return row.comparison + (row.comparison.includes(',') ? ',' : '');
  const of = { overall: '', speaker: ' in statements of ' + row.subject_name, frame: ' in statements on ' + words(row.subject ?? ''),
    target: (row.measure === 'mean_target_tone' ? ' toward ' : ' in statements that mention ') + row.subject_name };
  return nounOf(row.measure) + of[row.subject_kind];
}

/** A finding as a sentence: what is higher where, by how much, and how sure that is. */
function differenceSentence(row) {
  const [a, b] = row.source_group_a === undefined ? ['source_a', 'source_b'] : ['source_group_a', 'source_group_b'];
  const side = (which) => {
    const outlet = row[which === 'a' ? a : b];
    const shown = h('data', { value: String(row['value_' + which]) }, textOf('by_source_target.' + row.measure, row['value_' + which]));
    return a === 'source_a' ? [sourceName(outlet), ' (', h('a', { class: 'number', href: differenceAsks(row, outlet, row['n_' + which]) }, shown), ')'] : [groupName(outlet), ' (', shown, ')'];
  };
  const [higher, lower] = row.difference > 0 ? ['a', 'b'] : ['b', 'a'];
  const difference = Math.abs(row.difference);
  // From the lower outlet to the higher: an end below zero keeps its sign.
  const sign = Math.sign(row.difference);
  const ends = [row.difference_low, row.difference_high].map((end) => end * sign).sort((one, other) => one - other);
  const size = (value) => (isShare(row.measure) ? percentagePoints(value) : signed(value)).replace(/^\+/, '');
  const more = /tone$/.test(row.measure) ? ' is more favourable in ' : ' is higher in ';
  return ['The ', comparisonOf(row), more, side(higher), ' than in ', side(lower), ': by ', size(difference), isShare(row.measure) && (size(difference) === '1' ? ' percentage point' : ' percentage points'),
    ' (95 % interval ', size(ends[0]), ' to ', size(ends[1]), ', q ', probability(row.q), ').'];
}

function differenceAsks(row, source, n) {
  const { query } = columnAsks(row.measure, {});
  const subject = { speaker: { speaker: row.subject }, target: { target: row.subject }, frame: { within: row.subject }, overall: {} };
  // Of a share the statements behind it are those that it is a share of: the others count too.
  return place(['statements'], { source, ...subject[row.subject_kind], order: query.order, has: query.stance ? 'stance' : query.has, n });
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
    caption, rows, total, most, noun: ['comparison', 'comparisons'], empty: 'No two outlets have enough statements to compare, or no difference is statistically significant.',
    text: (row) => [row.subject_name, row.source_a, row.source_b, measureLabel(row.measure)].join(' '),
    columns: [
      { label: 'about', head: true, wide: true, value: (row) => row.subject_name ?? '', cell: subjectOf, term: 'differences.subject_kind' },
      { label: 'measure', value: (row) => measureLabel(row.measure), cell: (row) => term('by_source_target.' + row.measure, measureLabel(row.measure)), term: 'differences.measure' },
      side('a'), side('b'),
      { label: 'difference', numeric: true, graphic: true, value: (row) => Math.abs(row.difference), term: 'differences.difference',
        cell: (row) => h('span', { class: 'with-glyph' }, toneGlyph(row.difference, row.difference_low, row.difference_high, [-widest, widest]),
          h('data', { value: String(row.difference) }, differenceText(row.measure, row.difference)),
          h('span', { class: 'hidden' }, ', 95 % interval ' + interval(row.difference_low, row.difference_high, (value) => differenceText(row.measure, value)))) },
      { label: 'q', numeric: true, value: (row) => row.q, cell: (row) => h('data', { value: String(row.q) }, probability(row.q)), term: 'differences.q' },
    ],
  });
}

function differencesPage() {
  const holding = DIFFERENCES.filter((row) => row.q < HOLDS);
  return {
    title: 'Differences',
    body: [h('h1', { tabindex: '-1' }, 'Differences between outlets'),
      h('p', { class: 'lead' }, 'Each row compares one measure between two outlets, over all statements, statements by one speaker, statements that mention one target, or statements in one frame. A difference is a finding if ',
        term('differences.q', 'q'), ' is below 0.05: of the findings, at most one in twenty is expected to be due to chance.'),
      DIFFERENCES.length > 0 && h('p', null, holding.length === 0 ? 'None of the ' + plural(table('differences').total, 'comparison') + ' is a finding.'
        : count(holding.length) + (FINDINGS_ARE_WHOLE ? '' : ' or more') + ' of '
          + plural(table('differences').total, 'comparison') + (holding.length === 1 ? ' is a finding.' : ' are findings.')),
      differenceTable(DIFFERENCES, { caption: 'Comparisons, the most certain first', total: table('differences').total })],
  };
}

/** The surest differences, for the overview. */
function holding(most) {
  const rows = DIFFERENCES.filter((row) => row.q < HOLDS);
  return section('What differs by more than chance',
    rows.length === 0
      ? h('p', { class: 'empty' }, DIFFERENCES.length === 0
        ? 'No two outlets have enough articles with statements to be compared.'
        : 'None of ' + plural(table('differences').total, 'comparison') + ' is a finding.')
      : [findingList(rows.slice(0, most)), h('p', null, h('a', { href: place(['differences']) }, 'All differences'))],
    SOURCES.length > 1 && h('p', null, h('a', { href: place(['compare']) }, 'Compare two outlets')));
}

function differencesOf(concerns, title) {
  const rows = DIFFERENCES.filter((row) => row.q < HOLDS && concerns(row));
  return rows.length === 0 ? null : section(title, findingList(rows.slice(0, 5)), differenceTable(rows, { caption: 'Differences that are findings', most: 10 }));
}
