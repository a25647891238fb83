// Numbers and names as people read them. The exact value stands in the `value` of a <data> element.

const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const MINUS = '\u2212';
const NOTHING = '\u2013';

function count(number) {
  return GROUPED.format(number);
}

function percent(share) {
  if (share === null || share === undefined) return NOTHING;
  const hundredths = share * 100;
  if (hundredths > 0 && hundredths < 0.5) return '<1\u00a0%';
  if (hundredths < 100 && hundredths >= 99.5) return '>99\u00a0%';
  return Math.round(hundredths) + '\u00a0%';
}

/** With its sign, since it says which side of zero it is on. */
function signed(number) {
  if (number === null || number === undefined) return NOTHING;
  const text = Math.abs(number).toFixed(2);
  if (Number(text) === 0) return '0.00';
  return (number < 0 ? MINUS : '+') + text;
}

function decimal(number, digits = 2) {
  return number === null || number === undefined ? NOTHING : number.toFixed(digits).replace('-', MINUS);
}

/** A p or q: small ones only say that they are. */
function probability(number) {
  if (number === null || number === undefined) return NOTHING;
  return number < 0.001 ? '<0.001' : number.toFixed(3);
}

/** A text as it is searched: without case, accents and the shapes of quotation marks, dashes and spaces. */
function folded(text) {
  const plain = text.replace(/[\u2018\u2019\u02bc]/g, '\'').replace(/[\u201c\u201d]/g, '"').replace(/[\u2010-\u2015]/g, '-');
  return (/[^\0-\x7f]/.test(plain) ? plain.normalize('NFKD').replace(/\p{M}/gu, '') : plain).toLowerCase();
}

/** Whether a cue is words; a colon or a dash tells a reader of the page nothing. */
function hasLetter(cue) {
  return /\p{L}/u.test(cue ?? '');
}

function plural(number, one, many = one + 's') {
  return count(number) + ' ' + (number === 1 ? one : many);
}

/** All statements as every page says it: aggregates leave those of headlines out. */
function allStatements() {
  const { statements, headlines } = DATA.page;
  return plural(statements, 'statement') + (headlines ? ' (' + count(headlines) + ' more in headlines)' : '');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function day(iso) {
  if (!iso) return 'no date';
  const [year, month, date] = iso.split('-').map(Number);
  return date + '\u00a0' + MONTHS[month - 1] + '\u00a0' + year;
}

function days(first, last) {
  if (!first) return 'no date';
  return first === last || !last ? day(first) : day(first) + ' \u2013 ' + day(last);
}

/** A code of the tables in words: "legality_crime" is "legality and crime". */
function words(code) {
  const special = {
    legality_crime: 'legality, crime', political_policy: 'politics, policy', health_safety: 'health, safety',
    cultural_identity: 'cultural identity', public_opinion: 'public opinion',
  };
  return special[code] ?? code.replaceAll('_', ' ');
}

/** The text of a value by what its column's definition says of it. */
function textOf(column, value) {
  if (value === null || value === undefined) return NOTHING;
  const unit = COLUMNS.get(column)?.unit ?? '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'number') return String(value);
  if (unit.startsWith('share')) return percent(value);
  if (unit.startsWith('-1')) return signed(value);
  if (COLUMNS.get(column)?.type === 'number') return decimal(value);
  return count(value);
}

/** A number of a table, with its exact value for whoever reads the page with a program. */
function datum(column, value) {
  return value === null || value === undefined
    ? h('span', { class: 'none', title: 'nothing to measure' }, NOTHING)
    : h('data', { value: String(value), 'data-column': column }, textOf(column, value));
}

/** An interval in words for who cannot see the line. */
function interval(low, high, text = signed) {
  return low === null || low === undefined ? '' : text(low) + ' to ' + text(high);
}
