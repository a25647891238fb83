// All outlets at a glance.

/** A chart shows at most this many rows, so that it stays readable. */
const CHART_ROWS = 15;

function overviewPage() {
  const page = DATA.page;
  const all = table('by_source').total;
  return {
    title: 'Overview',
    body: [
      h('h1', { tabindex: '-1' }, page.collection),
      h('p', { class: 'lead' },
        plural(page.articles, 'article'), ' from ', plural(all, 'outlet'), page.first_date && [', ', days(page.first_date, page.last_date), otherDays()],
        page.articles === 1 ? ', contains ' : ', contain ', h('a', { href: place(['statements']) }, allStatements()), page.articles === 1 ? ' and quotes or paraphrases ' : ' and quote or paraphrase ',
        h('a', { href: place(['speakers']) }, plural(table('by_speaker').total, 'named speaker')),
        '. Underlined numbers in the tables link to the statements that they count.'),
      SOURCES.length === 0 ? h('p', { class: 'empty' }, 'No article was analysed, so there is nothing to compare.') : sourcesCompared(),
      SOURCES.some((row) => row.statements > 0) ? charts() : h('p', { class: 'empty' }, 'No statement was found.'),
      groupsCompared(), holding(5), heardMost(), widest(),
    ],
  };
}

/** The articles that the stated period leaves out. */
function otherDays() {
  const { out_of_period: far, undated } = DATA.page;
  const parts = [far > 0 && count(far) + ' dated far outside this period', undated > 0 && count(undated) + ' without a date'].filter(Boolean);
  return parts.length > 0 && ' (' + parts.join(', ') + ')';
}

function bySource(row) {
  return { source: row.source };
}

function sourcesCompared() {
  const base = bySource;
  return section('Outlets compared',
    SOURCES.length === 1 && h('p', { class: 'note' }, 'The collection has only one outlet, so there is none to compare it with.'),
    dataTable({
      caption: 'Whom each outlet quotes: how often, in whose words and in what tone', rows: SOURCES, total: table('by_source').total, noun: ['outlet', 'outlets'],
      text: (row) => row.source, sort: { column: 2, descending: true }, most: 20, id: 'sources',
      columns: [
        { label: 'outlet', head: true, value: (row) => row.source, cell: (row) => sourceName(row.source), term: 'by_source.source' },
        numberColumn('by_source', 'articles_analysed', 'articles', base, { cell: (row) => datum('by_source.articles_analysed', row.articles_analysed) }),
        numberColumn('by_source', 'statements', 'statements', base, { main: true }),
        numberColumn('by_source', 'own_share', 'own articles', base, { cell: (row) => datum('by_source.own_share', row.own_share) }),
        barColumn('by_source', 'share_of_voice', 'share of voice', base, SOURCES),
        kindColumn('by_source', base),
        toneColumn('by_source', 'mean_tone', 'tone', base, SOURCES),
        toneColumn('by_source', 'mean_context_tone', 'reporter\u2019s tone', base, SOURCES),
        stanceColumn('by_source', base),
        numberColumn('by_source', 'unattributed_share', 'no named speaker', base),
      ],
    }));
}

function chartSources() {
  return SOURCES.filter((row) => row.statements > 0).slice(0, CHART_ROWS);
}

function cutNote(rows) {
  const all = table('by_source').total;
  return rows.length < all ? ' The ' + rows.length + ' outlets with the most statements, of ' + all + '.' : '';
}

function numbersOf(rows, tableName, caption, columns) {
  return dataTable({
    caption, rows, noun: ['outlet', 'outlets'], most: CHART_ROWS, excerpt: true,
    columns: [{ label: 'outlet', head: true, term: 'by_source.source', value: (row) => row.source, cell: (row) => sourceName(row.source) },
      ...columns.map(([column, label]) => numberColumn(tableName, column, label, bySource))],
  });
}

/** Whether there is nothing to draw of whose text an outlet's articles are. */
function isAllOwn(row) {
  return originParts(row).filter((part) => part.share > 0).length < 2 && row.own_articles > 0;
}

function charts() {
  const rows = chartSources();
  const name = (row) => row.source;
  return section('How they differ',
    figure({
      title: 'Tone of what is said, and of the words around it',
      note: ['From unfavourable (\u22121) to favourable (+1). ', SMALL_NOTE, cutNote(rows), ' ', term('by_source.mean_tone', 'What tone is')],
      legend: TONE_LEGEND(),
      draw: (width) => dotRows(width, rows, { name, marks: TONE_MARKS }),
      says: 'Mean tone by outlet. ' + rows.map((row) => row.source + ': said ' + signed(row.mean_tone) + ', around ' + signed(row.mean_context_tone)).join('; '),
      numbers: numbersOf(rows, 'by_source', 'Mean tone by outlet', [['mean_tone', 'tone'], ['mean_context_tone', 'reporter\u2019s tone']]),
    }),
    rows.every(isAllOwn)
      ? [h('h3', null, 'Whose text it is'), h('p', { class: 'note' }, 'Every article is the outlet\u2019s own.', cutNote(rows), ' ', term('by_source.own_articles', 'What counts as own'))]
      : figure({
        title: 'Whose text it is',
        note: ['The outlet\u2019s own articles, and those that credit a news agency or have the text of another outlet.', cutNote(rows), ' ', term('by_source.own_articles', 'What counts as own')],
        legend: ORIGIN_LEGEND(),
        draw: (width) => stackRows(width, rows, { name, parts: originParts }),
        says: 'Own and copied articles by outlet. ' + rows.map((row) => row.source + ': ' + originParts(row).filter((part) => part.share).map((part) => part.label + ' ' + percent(part.share)).join(', ')).join('; '),
        numbers: numbersOf(rows, 'by_source', 'Own and copied articles by outlet', ORIGINS.map((origin) => [origin.column, origin.label])),
      }),
    figure({
      title: 'In whose words',
      note: ['Share of each outlet\u2019s statements that are direct, mixed and indirect.', cutNote(rows), ' ', term('statements.kind', 'The three kinds')],
      legend: KIND_LEGEND(),
      draw: (width) => stackRows(width, rows, { name, parts: kindParts }),
      says: 'Kinds of statements by outlet. ' + rows.map((row) => row.source + ': ' + kindParts(row).map((part) => part.label + ' ' + percent(part.share)).join(', ')).join('; '),
      numbers: numbersOf(rows, 'by_source', 'Kinds of statements by outlet', KINDS.map((kind) => [kind + '_share', kind])),
    }),
    figure({
      title: 'How speech is introduced',
      note: ['What the cue implies about the content: \u201csaid\u201d is neutral, \u201cadmitted\u201d is endorsing, \u201cclaimed\u201d is distancing.', cutNote(rows), ' ', term('statements.stance', 'What stance is')],
      legend: STANCE_LEGEND(),
      draw: (width) => stackRows(width, rows, { name, parts: stanceParts }),
      says: 'Stance of the cues by outlet. ' + rows.map((row) => row.source + ': ' + stanceParts(row).filter((part) => part.share).map((part) => part.label + ' ' + percent(part.share)).join(', ')).join('; '),
      numbers: numbersOf(rows, 'by_source', 'Stance of the cues by outlet', STANCES.map((stance) => ['stance_' + stance + '_share', stance])),
    }),
    figure({
      title: 'In what frame',
      note: ['Mean probability of each frame over the outlet\u2019s statements, on the same scale in every panel.', cutNote(rows), ' ', term('statements.frames', 'What frames are')],
      draw: (width) => dotPanels(width, rows, {
        name, text: decimal,
        panels: FRAMES.map((frame) => ({
          label: words(frame), value: (row) => row['mean_frame_' + frame],
          low: (row) => row['mean_frame_' + frame + '_low'], high: (row) => row['mean_frame_' + frame + '_high'],
        })),
      }),
      says: 'Mean frames by outlet; the numbers are in the table below.',
      numbers: numbersOf(rows, 'by_source', 'Mean frames by outlet', FRAMES.map((frame) => ['mean_frame_' + frame, words(frame)])),
    }));
}

function heardMost() {
  if (SPEAKERS.length === 0) return section('Who is heard', h('p', { class: 'empty' }, 'No statement has a named speaker.'));
  return section('Who is heard most', speakerTable(SPEAKERS.slice(0, 10), { caption: 'The speakers with the most statements', excerpt: true }),
    h('p', null, h('a', { href: place(['speakers']) }, 'All speakers')));
}
