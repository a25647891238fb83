// One page for each outlet.

function sourcePage(name) {
  const row = SOURCE_BY_NAME.get(name);
  if (!row) return missing('This report does not include an outlet of that name.');
  const pairs = PAIRS_BY_SOURCE.get(name) ?? [];
  const targets = table('by_source_target').rows.filter((target) => target.source === name);
  const base = () => ({ source: name });
  return {
    title: name,
    body: [
      h('p', { class: 'kicker' }, 'Outlet', GROUP_OF_SOURCE.has(name) && [' \u00b7 group ', groupName(GROUP_OF_SOURCE.get(name))]), h('h1', { tabindex: '-1' }, name),
      h('p', { class: 'lead' }, containing(row.articles_analysed), h('a', { href: place(['statements'], { source: name, n: row.statements }) }, plural(row.statements, 'statement')),
        quoting(row.articles_analysed, row.speakers), '.', row.small && [' ', h('span', { class: 'warning' }, 'Few articles: the means and shares here are anecdotal.')],
        SOURCES.length > 1 && row.statements > 0 && [' ', h('a', { href: place(['compare'], { a: name }) }, 'Compare it with another outlet'), '.']),
      row.statements > 0 && measuresOf('by_source', row, base, ONCE_BY_SOURCE.get(name)),
      copiesOf(name),
      section('Whom it quotes or paraphrases', dataTable({
        caption: 'Named speakers in ' + name, rows: pairs, noun: ['speaker', 'speakers'], total: Math.max(pairs.length, row.speakers),
        text: (pair) => pair.speaker + ' ' + (pair.speaker_role ?? ''), sort: { column: 1, descending: true },
        empty: 'No statement has a named speaker.',
        columns: pairColumns({ label: 'speaker', head: true, term: 'by_source_speaker.speaker', value: (pair) => pair.speaker, cell: (pair) => speakerLink(pair) }, pairs),
      })),
      section('Whom and what the statements mention', dataTable({
        caption: 'People, organizations and places that statements in ' + name + ' mention', rows: targets, noun: ['target', 'targets'], held: partOf(TARGETS_BY_ID.size, DATA.page.targets, 'most frequent targets'),
        text: (target) => target.target, sort: { column: 2, descending: true }, empty: 'This report does not include a target of this outlet.',
        columns: targetColumns(targets),
      })),
      skippedBy(name),
      wordsOf((word) => word.source === name, 'Words more frequent in the statements of ' + name + ' than elsewhere'),
      differencesOf((difference) => (difference.source_a === name || difference.source_b === name), 'Where ' + name + ' differs'),
    ],
  };
}

/** The beginning and the end of "3 articles contain 5 statements and quote or paraphrase 2 named speakers". */
function containing(articles) {
  return plural(articles, 'article') + (articles === 1 ? ' contains ' : ' contain ');
}

function quoting(articles, speakers) {
  return (articles === 1 ? ' and quotes or paraphrases ' : ' and quote or paraphrase ') + plural(speakers, 'named speaker');
}

/** Every measure of a row of an aggregate, linked to its statements; in brackets, if different, the measure with each text counted once. */
function measuresOf(tableName, row, base, once) {
  const groups = [
    ['How much', ['statements', 'articles', 'own_articles', 'copied_articles', 'repeated_articles', 'words', 'words_quoted', 'share_of_voice', 'unattributed_share', 'unnamed_share']],
    ['In whose words', KINDS.map((kind) => kind + '_share')],
    ['Tone', ['mean_tone', 'mean_context_tone', 'mean_loaded', 'mean_context_loaded']],
    ['Stance of the cue', STANCES.map((stance) => 'stance_' + stance + '_share')],
    ['Frames', FRAMES.map((frame) => 'mean_frame_' + frame)],
  ];
  // Of a speaker's row this is the share of all statements that no named speaker has.
  const columns = new Set(Object.keys(row).filter((name) => name !== 'unattributed_share' || row.speaker_id === undefined));
  const differs = once && once.statements !== row.statements;
  return section('In numbers',
    differs && h('p', { class: 'note' }, 'In brackets: the same with each text counted once (its likely original, without the copies).'), h('div', { class: 'measure-groups' }, groups.map(([title, names]) => {
    const known = names.filter((name) => columns.has(name));
    return known.length > 0 && h('div', { class: 'measure-group' }, h('h3', null, title), h('dl', { class: 'measure-list' }, known.map((name) => h('div', null,
      h('dt', null, term(tableName + '.' + name, measureLabel(name))),
      h('dd', null, numberLink(tableName, name, row, base(row)),
        differs && once[name] !== undefined && once[name] !== null && h('span', { class: 'once' }, ' (', numberLink(tableName + '_once', name, once, { ...base(once), once: 1 }), ')'),
        row[name + '_low'] !== null && row[name + '_low'] !== undefined
          && h('span', { class: 'range' }, ' ', interval(row[name + '_low'], row[name + '_high'], (value) => textOf(tableName + '.' + name, value)))))))) ;
  })));
}

function measureLabel(column) {
  return words(column.replace(/^mean_frame_/, '').replace(/^stance_/, '').replace(/^mean_/, '').replace(/_share$/, ''))
    .replace('context', 'reporter\u2019s').replace('unattributed', 'no named speaker').replace('unnamed', 'not identified');
}

function pairColumns(first, rows) {
  const base = (row) => ({ source: row.source, speaker: row.speaker_id });
  return [
    first,
    numberColumn('by_source_speaker', 'statements', 'statements', base, { main: true }),
    barColumn('by_source_speaker', 'share_of_voice_in_outlet', 'share of voice', base, rows),
    kindColumn('by_source_speaker', base),
    toneColumn('by_source_speaker', 'mean_tone', 'tone', base, rows),
    toneColumn('by_source_speaker', 'mean_context_tone', 'reporter\u2019s tone', base, rows),
    stanceColumn('by_source_speaker', base),
  ];
}

function targetColumns(rows) {
  return [
    { label: 'target', head: true, value: (row) => row.target, term: 'by_source_target.target', cell: (row) => targetLink(row) },
    { label: 'kind', value: (row) => row.target_kind, cell: (row) => row.target_kind, term: 'by_source_target.target_kind' },
    ...targetMeasures(rows),
  ];
}

function targetMeasures(rows) {
  const base = (row) => ({ source: row.source, target: row.target_id });
  return [
    numberColumn('by_source_target', 'statements', 'statements', base, { main: true }),
    { ...toneColumn('by_source_target', 'mean_target_tone', 'tone toward the target', base, rows), main: true },
  ];
}
