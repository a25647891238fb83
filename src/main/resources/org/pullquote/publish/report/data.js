// What the page holds: parts of the tables, by the tables' names, and statements as evidence.

const DATA = JSON.parse(document.getElementById('data').textContent);

/** Says that the page holds only some of a list that it shows in parts, if it does. */
function partOf(held, total, nouns) {
  return held < total && 'the report includes only the ' + count(held) + ' ' + nouns + ' of ' + count(total) + ' in the collection';
}

/** Rows of a table as objects by column. */
function table(name) {
  return TABLES[name] ?? { rows: [], total: 0 };
}

const TABLES = Object.fromEntries(Object.entries(DATA.tables).map(([name, part]) => [name, {
  total: part.total,
  rows: part.rows.map((values) => Object.fromEntries(part.columns.map((column, i) => [column, values[i]]))),
}]));

const COLUMNS = new Map(DATA.glossary.flatMap((definition) =>
  columnsOf(definition).map((column) => [definition.name + '.' + column.name, column])));

/** The columns of a table's definition; some tables have those of another. */
function columnsOf(definition) {
  return definition.as ? DATA.glossary.find((other) => other.name === definition.as).columns : definition.columns;
}

const STATEMENTS = DATA.statements.rows.map((values) => {
  const row = {};
  DATA.statements.fields.forEach((field, i) => { if (values[i] !== null && values[i] !== undefined) row[field] = values[i]; });
  const article = DATA.articles[row.article];
  return { ...row, article, place: [row.article, row.ordinal], source: article.source, text: DATA.paragraphs[row.paragraph] };
});
const STATEMENT_BY_ID = new Map(STATEMENTS.map((statement) => [statement.id, statement]));

function grouped(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const value = key(row);
    if (!groups.has(value)) groups.set(value, []);
    groups.get(value).push(row);
  }
  return groups;
}

const SOURCES = table('by_source').rows;
const SOURCE_BY_NAME = new Map(SOURCES.map((row) => [row.source, row]));
const SPEAKERS = table('by_speaker').rows;
const SPEAKER_BY_ID = new Map(SPEAKERS.map((row) => [row.speaker_id, row]));
const TARGETS_BY_ID = grouped(table('by_source_target').rows, (row) => row.target_id);
const GROUP_OF_SOURCE = new Map(table('sources').rows.map((row) => [row.source, row.source_group]));
/** Whether the page holds every shown speaker in every shown outlet; else an outlet that it lacks may have quoted the speaker. */
const PAIRS_ARE_WHOLE = table('by_source_speaker').rows.length === table('by_source_speaker').total;
const PAIRS_BY_SPEAKER = grouped(table('by_source_speaker').rows, (row) => row.speaker_id);
const PAIRS_BY_SOURCE = grouped(table('by_source_speaker').rows, (row) => row.source);

const KINDS = ['direct', 'mixed', 'indirect'];
// Neutral last, so that the others begin at one line.
const STANCES = ['endorsing', 'distancing', 'denying', 'attacking', 'demanding', 'promising', 'neutral'];
const FRAMES = DATA.frames;

/** Says which outlets the page adds up, where it lacks some. */
function outletsCounted() {
  const all = table('by_source').total;
  return SOURCES.length < all && h('p', { class: 'note' }, 'Counted are the ' + count(SOURCES.length) + ' outlets with the most statements, of ' + count(all) + '.');
}
