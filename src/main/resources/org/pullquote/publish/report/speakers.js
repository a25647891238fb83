// All speakers, and one page for each.

function speakerLink(row) {
  return SPEAKER_BY_ID.has(row.speaker_id)
    ? h('a', { href: place(['speaker', row.speaker_id]) }, row.speaker)
    : row.speaker;
}

function speakerTable(rows, { caption, total, excerpt }) {
  const base = (row) => ({ speaker: row.speaker_id });
  return dataTable({
    caption, rows, total, excerpt, noun: ['speaker', 'speakers'], sort: { column: 2, descending: true }, most: 25,
    text: (row) => [row.speaker, row.speaker_role, row.speaker_kind].join(' '),
    empty: 'No statement has a named speaker.',
    columns: [
      { label: 'speaker', head: true, wide: true, value: (row) => row.speaker, term: 'by_speaker.speaker',
        cell: (row) => [speakerLink(row), row.speaker_role && h('span', { class: 'role' }, row.speaker_role)] },
      numberColumn('by_speaker', 'sources', 'outlets', base, { cell: (row) => datum('by_speaker.sources', row.sources) }),
      numberColumn('by_speaker', 'statements', 'statements', base, { main: true }),
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
      h('p', { class: 'lead' }, 'All named speakers to whom an article attributes a statement, over all outlets.'),
      speakerTable(SPEAKERS, { caption: 'Speakers over all outlets', total: table('by_speaker').total })],
  };
}

function speakerPage(id) {
  const row = SPEAKER_BY_ID.get(id);
  if (!row) return missing('This report does not include this speaker; see the table by_speaker, key ' + id + '.');
  const pairs = (PAIRS_BY_SPEAKER.get(id) ?? []).slice().sort((one, other) => other.statements - one.statements);
  const name = (pair) => pair.source;
  const charted = pairs.slice(0, CHART_ROWS);
  return {
    title: row.speaker,
    body: [
      h('p', { class: 'kicker' }, row.speaker_kind ?? 'speaker'), h('h1', { tabindex: '-1' }, row.speaker),
      h('p', { class: 'lead' }, row.speaker_role && [sentence(row.speaker_role), '. '],
        h('a', { href: place(['statements'], { speaker: id, n: row.statements }) }, plural(row.statements, 'statement')),
        ' in ', plural(row.articles, 'article'), ' of ', plural(row.sources, 'outlet'), '.',
        row.small && [' ', h('span', { class: 'warning' }, 'Few articles: the means and shares here are anecdotal.')]),
      section('Outlet by outlet',
        pairs.length > 1 && figure({
          title: 'Tone by outlet',
          note: ['From unfavourable (\u22121) to favourable (+1). ', SMALL_NOTE, pairs.length > charted.length && ' The ' + charted.length + ' outlets with the most statements.'],
          legend: TONE_LEGEND(),
          draw: (width) => dotRows(width, charted, { name, marks: TONE_MARKS }),
          says: 'Mean tone of ' + row.speaker + ' by outlet. ' + charted.map((pair) => pair.source + ': said ' + signed(pair.mean_tone) + ', around ' + signed(pair.mean_context_tone)).join('; '),
        }),
        dataTable({
          caption: row.speaker + ' in each outlet', rows: pairs, noun: ['outlet', 'outlets'], total: row.sources,
          text: name, sort: { column: 1, descending: true }, empty: 'This report does not include an outlet of this speaker.',
          columns: pairColumns({ label: 'outlet', head: true, term: 'by_source_speaker.source', value: name, cell: (pair) => sourceName(pair.source) }, pairs),
        })),
      saidOf(id, row.speaker),
      spellingsOf(id),
      measuresOf('by_speaker', row, () => ({ speaker: id })),
      utterancesOf(id),
      differencesOf((difference) => ['speaker', 'target'].includes(difference.subject_kind) && difference.subject === id, 'Where outlets differ about ' + row.speaker),
      wordsOf((word) => word.speaker_id === id, 'Words of ' + row.speaker + ' that are more frequent in one outlet than elsewhere'),
      storiesOf(id),
      section('What is said', statementList(matching(new URLSearchParams({ speaker: id })), row.statements)),
    ],
  };
}

/** What the statements of each outlet say of the speaker: the key is the same. */
function saidOf(id, name) {
  const rows = TARGETS_BY_ID.get(id) ?? [];
  return rows.length === 0 ? null : section('What is said of ' + name, dataTable({
    caption: 'Statements in each outlet that mention ' + name, rows, noun: ['outlet', 'outlets'], most: 8,
    text: (row) => row.source, sort: { column: 1, descending: true },
    columns: [{ label: 'outlet', head: true, term: 'by_source_target.source', value: (row) => row.source, cell: (row) => sourceName(row.source) }, ...targetMeasures(rows)],
  }), h('p', null, h('a', { href: place(['target', id]) }, 'All that is said of ' + name)));
}

/** The spellings that were joined to the speaker, and why. */
function spellingsOf(id) {
  const rows = table('speakers').rows.filter((row) => row.speaker_id === id);
  return rows.length < 2 ? null : section('As articles write the name', dataTable({
    caption: 'Spellings that were joined, and why', rows, noun: ['spelling', 'spellings'], most: 8, text: (row) => row.spelling,
    columns: [
      { label: 'spelling', head: true, value: (row) => row.spelling, cell: (row) => row.spelling, term: 'speakers.spelling' },
      { label: 'statements', numeric: true, value: (row) => row.statements, cell: (row) => datum('speakers.statements', row.statements), term: 'speakers.statements' },
      { label: 'outlets', numeric: true, value: (row) => row.sources, cell: (row) => datum('speakers.sources', row.sources), term: 'speakers.sources' },
      { label: 'why it is the same', wide: true, value: (row) => row.rule, cell: (row) => row.evidence, term: 'speakers.evidence' },
      { label: 'confidence', numeric: true, value: (row) => row.confidence, cell: (row) => datum('speakers.confidence', row.confidence), term: 'speakers.confidence' },
    ],
  }));
}

function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
