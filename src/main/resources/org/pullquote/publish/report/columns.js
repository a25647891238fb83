// Columns that several tables of the page share.

function numberColumn(tableName, column, label, base, more) {
  return {
    label, numeric: true, term: tableName + '.' + column,
    value: (row) => row[column],
    cell: (row) => numberLink(tableName, column, row, base(row)),
    ...more,
  };
}

/** A share with a bar before it. */
function barColumn(tableName, column, label, base, rows) {
  const most = d3.max(rows, (row) => row[column]) || 1;
  return {
    ...numberColumn(tableName, column, label, base), graphic: true,
    cell: (row) => h('span', { class: 'with-glyph' }, barGlyph(row[column], most), numberLink(tableName, column, row, base(row))),
  };
}

/** A mean on the line from unfavourable to favourable, with its interval. */
function toneColumn(tableName, column, label, base, rows) {
  const marks = [{ value: (row) => row[column], low: (row) => row[column + '_low'], high: (row) => row[column + '_high'] }];
  const range = toneRange(rows, marks);
  return {
    ...numberColumn(tableName, column, label, base), graphic: true,
    note: 'The line is the 95 % interval, the tick is zero; the dot is hollow where there are too few articles for an interval.',
    cell: (row) => h('span', { class: 'with-glyph' },
      toneGlyph(row[column], row[column + '_low'], row[column + '_high'], range),
      numberLink(tableName, column, row, base(row)),
      row[column + '_low'] !== null && row[column + '_low'] !== undefined
        && h('span', { class: 'hidden' }, ', 95 % interval ' + interval(row[column + '_low'], row[column + '_high']))),
  };
}

function kindParts(row) {
  return KINDS.map((kind) => ({ class: 'kind-' + kind, label: kind, share: row[kind + '_share'] }));
}

function stanceParts(row) {
  return STANCES.map((stance) => ({ class: 'stance-' + stance, label: stance, share: row['stance_' + stance + '_share'] }));
}

/** How much is direct, mixed and indirect; sorts by the direct share. */
function kindColumn(tableName, base) {
  return {
    ...numberColumn(tableName, 'direct_share', 'direct', base), graphic: true,
    cell: (row) => h('span', { class: 'with-glyph' }, stackGlyph(kindParts(row), 72), numberLink(tableName, 'direct_share', row, base(row))),
  };
}

/** All stances; sorts by the share that is not neutral. */
function stanceColumn(tableName, base) {
  const loud = (row) => (row.stance_n ? 1 - row.stance_neutral_share : null);
  return {
    label: 'non-neutral cues', numeric: true, graphic: true, term: tableName + '.stance_neutral_share', value: loud,
    note: 'The share of cues whose stance is endorsing, distancing, denying, demanding, promising or attacking.',
    cell: (row) => h('span', { class: 'with-glyph' }, stackGlyph(stanceParts(row), 72),
      h('span', { class: 'number' }, loud(row) === null ? NOTHING : percent(loud(row)))),
  };
}

const KIND_LEGEND = () => legendOf(KINDS.map((kind) => ({ class: 'kind-' + kind, label: { direct: 'direct (quotation)', mixed: 'mixed', indirect: 'indirect (paraphrase)' }[kind] })));
const STANCE_LEGEND = () => legendOf(STANCES.map((stance) => ({ class: 'stance-' + stance, label: stance })));

const TONE_MARKS = [
  { class: 'tone', label: 'tone of what is said', value: (row) => row.mean_tone, low: (row) => row.mean_tone_low, high: (row) => row.mean_tone_high },
  { class: 'context', label: 'tone of the reporter\u2019s words', value: (row) => row.mean_context_tone, low: (row) => row.mean_context_tone_low, high: (row) => row.mean_context_tone_high },
];
const TONE_LEGEND = () => legendOf([{ class: 'dot tone', label: 'what is said' }, { class: 'dot context', label: 'the reporter\u2019s words around it' }]);

const SMALL_NOTE = 'Lines are 95 % intervals; hollow dots have too few articles for one and are anecdotal.';

/** A link to a line of the glossary. */
function term(name, text) {
  return h('a', { class: 'term', href: place(['glossary'], { term: name }) }, text);
}
