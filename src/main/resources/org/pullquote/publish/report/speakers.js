// All speakers, and a page a speaker.

function speakerLink(row) {
  return SPEAKER_BY_ID.has(row.speaker_id)
    ? h('a', { href: place(['speaker', row.speaker_id]) }, row.speaker)
    : row.speaker;
}

function speakerTable(rows, { caption, total }) {
  const base = (row) => ({ speaker: row.speaker_id });
  return dataTable({
    caption, rows, total, noun: ['speaker', 'speakers'], sort: { column: 2, descending: true }, most: 25,
    text: (row) => [row.speaker, row.speaker_role, row.speaker_kind].join(' '),
    empty: 'No statement has a speaker with a name.',
    columns: [
      { label: 'speaker', head: true, wide: true, value: (row) => row.speaker, term: 'by_speaker.speaker',
        cell: (row) => [speakerLink(row), row.speaker_role && h('span', { class: 'role' }, row.speaker_role)] },
      numberColumn('by_speaker', 'sources', 'sources', base, { cell: (row) => datum('by_speaker.sources', row.sources) }),
      numberColumn('by_speaker', 'statements', 'statements', base),
      barColumn('by_speaker', 'share_of_voice', 'share of voice', base, rows),
      kindColumn('by_speaker', base),
      toneColumn('by_speaker', 'mean_tone', 'tone', base, rows),
      toneColumn('by_speaker', 'mean_context_tone', 'reporter\u2019s tone', base, rows),
      stanceColumn('by_speaker', base),
    ],
  });
}

function speakersPage() {
  return {
    title: 'Speakers',
    body: [h('h1', { tabindex: '-1' }, 'Speakers'),
      h('p', { class: 'lead' }, 'Everyone with a name to whom an article attributes a statement, over all sources.'),
      speakerTable(SPEAKERS, { caption: 'Speakers over all sources', total: table('by_speaker').total })],
  };
}

function speakerPage(id) {
  const row = SPEAKER_BY_ID.get(id);
  if (!row) return missing('The page does not hold this speaker; the table by_speaker does, under ' + id + '.');
  const pairs = (PAIRS_BY_SPEAKER.get(id) ?? []).slice().sort((one, other) => other.statements - one.statements);
  const name = (pair) => pair.source;
  const charted = pairs.slice(0, CHART_ROWS);
  return {
    title: row.speaker,
    body: [
      h('p', { class: 'kicker' }, row.speaker_kind ?? 'speaker'), h('h1', { tabindex: '-1' }, row.speaker),
      h('p', { class: 'lead' }, row.speaker_role && [sentence(row.speaker_role), '. '],
        h('a', { href: place(['statements'], { speaker: id, n: row.statements }) }, plural(row.statements, 'statement')),
        ' in ', plural(row.articles, 'article'), ' of ', plural(row.sources, 'source'), '.',
        row.small && [' ', h('span', { class: 'warning' }, 'Few articles: read means and shares here as anecdotes.')]),
      section('Source by source',
        pairs.length > 1 && figure({
          title: 'Tone, source by source',
          note: ['From unfavourable (\u22121) to favourable (+1). ', SMALL_NOTE, pairs.length > charted.length && ' The ' + charted.length + ' sources with the most statements.'],
          legend: TONE_LEGEND(),
          draw: (width) => dotRows(width, charted, { name, marks: TONE_MARKS, small: (pair) => pair.small }),
          says: 'Mean tone of ' + row.speaker + ' by source. ' + charted.map((pair) => pair.source + ': said ' + signed(pair.mean_tone) + ', around ' + signed(pair.mean_context_tone)).join('; '),
        }),
        dataTable({
          caption: row.speaker + ' in each source', rows: pairs, noun: ['source', 'sources'], total: row.sources,
          text: name, sort: { column: 1, descending: true }, empty: 'The page holds no source of this speaker.',
          columns: pairColumns({ label: 'source', head: true, value: name, cell: (pair) => sourceName(pair.source) }, pairs),
        })),
      measuresOf('by_speaker', row, () => ({ speaker: id })),
      utterancesOf(id),
      differencesOf((difference) => difference.subject_kind === 'speaker' && difference.subject === id, 'Where sources differ over ' + row.speaker),
      wordsOf((word) => word.speaker_id === id, 'Words that a source lets ' + row.speaker + ' use more than others do'),
      storiesOf(id),
      section('What is said', statementList(matching(new URLSearchParams({ speaker: id })), row.statements)),
    ],
  };
}

function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
