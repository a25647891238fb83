// The targets of statements: all of them, and one page for each.

function targetsPage() {
  const rows = [...TARGETS_BY_ID.values()].map((cells) => ({
    target_id: cells[0].target_id, target: cells[0].target, target_kind: cells[0].target_kind, outlets: cells.length,
    statements: d3.sum(cells, (cell) => cell.statements), mean: meanOver(cells, 'mean_target_tone', 'target_tone_n'),
  })).sort((one, other) => other.statements - one.statements || compare(one.target, other.target));
  return {
    title: 'Targets',
    body: [h('h1', { tabindex: '-1' }, 'Targets'),
      h('p', { class: 'lead' }, 'The people, organizations and places that statements name, and the tone toward them.'), outletsCounted(),
      dataTable({
        caption: 'Targets in all outlets', rows, total: DATA.page.targets, noun: ['target', 'targets'], text: (row) => row.target + ' ' + row.target_kind, sort: { column: 3, descending: true },
        empty: 'No statement mentions a person, organization or place.',
        columns: [
          { label: 'target', head: true, term: 'by_source_target.target', value: (row) => row.target, cell: (row) => targetLink(row) },
          { label: 'kind', term: 'by_source_target.target_kind', value: (row) => row.target_kind, cell: (row) => row.target_kind },
          { label: 'outlets', numeric: true, note: 'Outlets whose statements mention the target.', value: (row) => row.outlets, cell: (row) => count(row.outlets) },
          { label: 'statements', numeric: true, main: true, term: 'by_source_target.statements', value: (row) => row.statements,
            cell: (row) => h('a', { class: 'number', href: place(['statements'], { target: row.target_id, n: row.statements }) }, count(row.statements)) },
          { label: 'tone toward the target', numeric: true, main: true, term: 'by_source_target.mean_target_tone', note: 'Over all outlets, each weighted by its mentions.', value: (row) => row.mean,
            cell: (row) => datum('by_source_target.mean_target_tone', row.mean) },
        ],
      })],
  };
}

function targetPage(id) {
  const rows = (TARGETS_BY_ID.get(id) ?? []).slice().sort((one, other) => other.statements - one.statements);
  if (rows.length === 0) return missing('This report does not include this target; see the table by_source_target, key ' + id + '.');
  const { target, target_kind: kind } = rows[0];
  const statements = d3.sum(rows, (row) => row.statements);
  const charted = rows.slice(0, CHART_ROWS);
  const mark = { class: 'tone', label: 'tone toward the target', value: (row) => row.mean_target_tone, low: (row) => row.mean_target_tone_low, high: (row) => row.mean_target_tone_high };
  return {
    title: target,
    body: [h('p', { class: 'kicker' }, 'Target \u00b7 ' + kind), h('h1', { tabindex: '-1' }, target),
      h('p', { class: 'lead' }, h('a', { href: place(['statements'], { target: id, n: statements }) }, plural(statements, 'statement')), ' in ', plural(rows.length, 'outlet'), statements === 1 ? ' mentions ' : ' mention ', target, '.',
        SPEAKER_BY_ID.has(id) && [' ', h('a', { href: place(['speaker', id]) }, 'What ' + target + ' says')]), outletsCounted(),
      section('Outlet by outlet',
        rows.length > 1 && figure({
          title: 'Tone toward ' + target, note: ['From unfavourable (\u22121) to favourable (+1). ', SMALL_NOTE, ' ', term('by_source_target.mean_target_tone', 'What this is')],
          draw: (width) => dotRows(width, charted, { name: (row) => row.source, marks: [mark] }),
          says: 'Mean tone toward ' + target + ' by outlet. ' + charted.map((row) => row.source + ': ' + signed(row.mean_target_tone)).join('; '),
        }),
        dataTable({ caption: target + ' in the statements of each outlet', rows, noun: ['outlet', 'outlets'], text: (row) => row.source, sort: { column: 1, descending: true },
          columns: [{ label: 'outlet', head: true, term: 'by_source_target.source', value: (row) => row.source, cell: (row) => sourceName(row.source) }, ...targetMeasures(rows)] })),
      differencesOf((difference) => difference.subject_kind === 'target' && difference.subject === id, 'Where outlets differ about ' + target),
      section('The statements', statementList(matching(new URLSearchParams({ target: id })), statements))],
  };
}
