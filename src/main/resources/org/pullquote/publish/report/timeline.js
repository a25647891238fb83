// Day by day, between two days that the reader chooses.

/** Where the page holds the latest days only, the earliest of them may lack outlets. */
const DAYS = (() => {
  const { rows, total } = table('by_source_day');
  const dated = rows.filter((row) => row.published_date !== null);
  const earliest = rows.length < total ? d3.min(dated, (row) => row.published_date) : null;
  return dated.filter((row) => row.published_date !== earliest);
})();
const DAYS_BY_SOURCE = grouped(DAYS, (row) => row.source);
const MAX_BARS = 120;

/** Days, or weeks or months where there are too many days for bars. */
function periodsOf(first, last) {
  const begins = (interval) => interval.range(interval.floor(d3.utcDay.floor(new Date(first))), d3.utcDay.offset(new Date(last), 1));
  return [d3.utcDay, d3.utcMonday, d3.utcMonth].map((interval) => ({ interval, begins: begins(interval) }))
    .find(({ begins: found, interval }) => found.length <= MAX_BARS || interval === d3.utcMonth);
}

/** A mean over several rows, each weighed by the statements that its own mean is of. */
function meanOver(rows, column, n) {
  const weight = d3.sum(rows, (row) => row[n]);
  return weight ? d3.sum(rows, (row) => (row[column] ?? 0) * row[n]) / weight : null;
}

const TIMELINE_MEASURES = {
  statements: { label: 'statements', term: 'by_source_day.statements', of: (rows) => d3.sum(rows, (row) => row.statements), text: count },
  articles_analysed: { label: 'articles', term: 'by_source_day.articles_analysed', of: (rows) => d3.sum(rows, (row) => row.articles_analysed), text: count },
  mean_tone: { label: 'tone of what is said', term: 'by_source_day.mean_tone', of: (rows) => meanOver(rows, 'mean_tone', 'tone_n'), text: signed },
  mean_context_tone: { label: 'reporter\u2019s tone', term: 'by_source_day.mean_context_tone', of: (rows) => meanOver(rows, 'mean_context_tone', 'context_tone_n'), text: signed },
};

/** A day as the tables write it, if it is one: the 31st of February is none. */
function dayOr(text, otherwise) {
  const time = /^\d{4}-\d\d-\d\d$/.test(text ?? '') ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : otherwise;
}

/** What the address asks for. */
function timelineAsked(query) {
  const [first, last] = d3.extent(DAYS, (row) => row.published_date);
  const [from, to] = [dayOr(query.get('from'), first), dayOr(query.get('to'), last)];
  return {
    from: from <= to ? from : to, to: from <= to ? to : from,
    source: DAYS_BY_SOURCE.has(query.get('source')) ? query.get('source') : null,
    measure: TIMELINE_MEASURES[query.get('measure')] ? query.get('measure') : 'statements',
  };
}

function timelinePage(query) {
  const title = 'Timeline';
  if (DAYS.length === 0) return { title, body: [h('h1', { tabindex: '-1' }, title), h('p', { class: 'empty' }, 'No article has a day of publication.')] };
  const asked = timelineAsked(query);
  const { view, choose } = chosenView('timeline', asked, timelineView);
  return {
    title,
    body: [h('h1', { tabindex: '-1' }, title),
      h('p', { class: 'lead' }, 'What was published from one day to another: choose the days, an outlet and a measure.'), outletsCounted(),
      timelineControls(asked, choose), view],
  };
}

function timelineView(asked) {
  const rows = DAYS.filter((row) => row.published_date >= asked.from && row.published_date <= asked.to && (!asked.source || row.source === asked.source));
  return [h('p', { class: 'told' }, leftOut(asked.source)),
    rows.length === 0 ? h('p', { class: 'empty' }, asked.from > asked.to ? 'The first day is after the last.' : 'No article was published in these days.')
      : [section('Day by day', timelineChart(rows, asked)), periodTable(rows, asked), storiesBetween(asked)]];
}

/** What the days leave out: the earliest days of a large collection, and articles without a day or far from the collection's own time. */
function leftOut(source) {
  const held = table('by_source_day');
  if (held.rows.length < held.total) {
    return 'The report includes the latest days, back to ' + day(d3.min(DAYS, (row) => row.published_date)) + '; the table by_source_day has all.';
  }
  const articles = (rows) => d3.sum(rows, (row) => (source && row.source !== source ? 0 : row.articles_analysed));
  const without = articles(SOURCES) - articles(DAYS);
  return without > 0 && plural(without, 'article') + (without === 1 ? ' has' : ' have') + ' no day, or one far from the others, and ' + (without === 1 ? 'is' : 'are') + ' not in the timeline.';
}

function timelineControls(asked, choose) {
  const field = (label, name, control) => {
    const id = freshId(name);
    control.id = id;
    // A date that is not whole yet is no day.
    control.addEventListener('change', () => { if (control.value || name === 'source') choose({ [name]: control.value || null }); });
    return [h('label', { for: id }, label), control];
  };
  const option = (value, label, chosen) => h('option', { value, selected: value === chosen }, label);
  return h('p', { class: 'filter' },
    field('From', 'from', h('input', { type: 'date', value: asked.from })),
    field('to', 'to', h('input', { type: 'date', value: asked.to })),
    field('Outlet', 'source', h('select', null, option('', 'all outlets', asked.source ?? ''), [...DAYS_BY_SOURCE.keys()].sort(compare).map((source) => option(source, source, asked.source)))),
    field('Show', 'measure', h('select', null, Object.entries(TIMELINE_MEASURES).map(([name, measure]) => option(name, measure.label, asked.measure)))));
}

function timelineChart(rows, asked) {
  const measure = TIMELINE_MEASURES[asked.measure];
  const [first, last] = d3.extent(DAYS, (row) => row.published_date);
  const { interval, begins } = periodsOf(asked.from < first ? first : asked.from, asked.to > last ? last : asked.to);
  const byPeriod = grouped(rows, (row) => Number(interval.floor(new Date(row.published_date))));
  const bars = begins.map((begin) => ({ begin, value: byPeriod.has(Number(begin)) ? measure.of(byPeriod.get(Number(begin))) : null }));
  const unit = interval === d3.utcDay ? 'day' : interval === d3.utcMonday ? 'week' : 'month';
  const name = (bar) => (unit === 'day' ? '' : unit + ' from ') + day(bar.begin.toISOString().slice(0, 10));
  const years = begins.length > 0 && d3.utcDay.count(begins[0], begins.at(-1)) > 365;
  const tick = (bar) => d3.utcFormat(unit === 'month' ? '%b %Y' : years ? '%-d %b %Y' : '%-d %b')(bar.begin);
  const told = bars.filter((bar) => bar.value !== null);
  return figure({
    title: sentence(measure.label) + ' by ' + unit,
    note: [asked.source ?? 'All outlets together', '. ', term(measure.term, 'What this is')],
    draw: (width) => periodBars(width, bars, { name, text: measure.text, tick }),
    says: sentence(measure.label) + ' by ' + unit + '. ' + told.slice(0, 40).map((bar) => name(bar) + ': ' + measure.text(bar.value)).join('; '),
    numbers: dataTable({
      caption: sentence(measure.label) + ' by ' + unit, rows: told, noun: [unit, unit + 's'], most: 31,
      columns: [
        { label: unit, head: true, note: 'The first day of the ' + unit + '.', value: (bar) => bar.begin.toISOString(), cell: name },
        { label: measure.label, numeric: true, term: measure.term, value: (bar) => bar.value, cell: (bar) => h('data', { value: String(bar.value) }, measure.text(bar.value)) }],
    }),
  });
}

/** The outlets in the chosen days. */
function periodTable(rows, asked) {
  const bySource = [...grouped(rows, (row) => row.source)].map(([source, days]) => ({
    source, articles: d3.sum(days, (row) => row.articles_analysed), statements: d3.sum(days, (row) => row.statements),
    tone: meanOver(days, 'mean_tone', 'tone_n'), context: meanOver(days, 'mean_context_tone', 'context_tone_n'),
  }));
  const toned = (column, label, value) => ({ label, numeric: true, term: 'by_source_day.' + column, value, cell: (row) => datum('by_source_day.' + column, value(row)),
    note: 'Over the chosen days, each weighed by its statements.' });
  return section('Outlets in these days', dataTable({
    caption: 'What each outlet published ' + days(asked.from, asked.to), rows: bySource, noun: ['outlet', 'outlets'], text: (row) => row.source, sort: { column: 2, descending: true }, id: 'period',
    columns: [
      { label: 'outlet', head: true, value: (row) => row.source, cell: (row) => sourceName(row.source), term: 'by_source_day.source' },
      { label: 'articles', numeric: true, term: 'by_source_day.articles_analysed', value: (row) => row.articles, cell: (row) => datum('by_source_day.articles_analysed', row.articles) },
      { label: 'statements', numeric: true, main: true, term: 'by_source_day.statements', value: (row) => row.statements,
        cell: (row) => h('a', { class: 'number', href: place(['statements'], { source: row.source, from: asked.from, to: asked.to, n: row.statements }) }, datum('by_source_day.statements', row.statements)) },
      { ...toned('mean_tone', 'tone', (row) => row.tone), main: true }, toned('mean_context_tone', 'reporter\u2019s tone', (row) => row.context)],
  }));
}

function storiesBetween(asked) {
  const rows = STORIES.filter((story) => story.first_date !== null && story.first_date <= asked.to && story.last_date >= asked.from
    && (!asked.source || story.source_names.includes(asked.source)));
  return rows.length > 0 && section('Stories of these days', storyTable(rows, { caption: 'Stories of these days, those in most outlets first', held: SOME_STORIES, most: 10 }));
}
