// What each table and column means: the data dictionary.

function glossaryPage(query) {
  const asked = query.get('term');
  const chosen = asked && COLUMNS.has(asked) ? asked : null;
  const body = [h('h1', { tabindex: '-1' }, 'Glossary'),
    h('p', { class: 'lead' }, 'Each number in this report is a column of a table in the folder beside it. This page explains all columns.')];
  for (const definition of DATA.glossary) {
    const open = chosen && chosen.startsWith(definition.name + '.');
    body.push(h('details', { class: 'dictionary', open: Boolean(open) },
      h('summary', null, h('h2', null, h('code', null, definition.name)), ' ', definition.row),
      h('p', { class: 'files' }, csvLink(definition.name)),
      definition.as && h('p', null, 'The columns of ', h('code', null, definition.as), '.'),
      h('dl', null, definition.columns.map((column) => {
        const name = definition.name + '.' + column.name;
        return h('div', { class: name === chosen ? 'chosen' : null, id: name === chosen ? 'chosen' : null },
          h('dt', null, h('code', null, column.name)),
          h('dd', null, column.meaning, column.values && [' One of ', column.values.join(', '), '.'],
            column.unit && h('span', { class: 'unit' }, ' ' + column.unit)));
      }))));
  }
  body.push(section('What this report leaves out',
    h('p', null, 'The report on a small collection is complete. The report on a large collection includes the first rows of each table, in the table\u2019s default order, '
      + 'and a random sample of the statements behind each number. Each list says how much of it is shown. The tables in the folder beside this page are complete.')));
  return { title: 'Glossary', body, at: chosen ? 'chosen' : null };
}
