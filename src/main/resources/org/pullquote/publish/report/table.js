// Tables that sort, filter and show more. A sort button is in the head of each column; `aria-sort` says how it stands.

/**
 * A column: `label`, `value(row)` to sort by, `cell(row)` to show, `term` (its place in the glossary, table.column) or `note`
 * (what it means), `numeric`, `head` (it names the row), `graphic` (it draws), `main` (a phone shows it at once).
 *
 * `total` is the number of rows of the whole table; where that is not known, `held` says which rows the report includes. A table that is an
 * `excerpt` of a longer list shows no count.
 */
function dataTable({ caption, columns, rows, total = rows.length, held, noun, text, sort, most = 25, empty, id, excerpt }) {
  if (rows.length === 0) return h('p', { class: 'empty' }, empty ?? 'Nothing here.');
  const FEW = 5;
  const state = { sort: sort ?? null, filter: '', shown: most };
  const body = h('tbody');
  const told = h('p', { class: 'told', role: 'status' });
  const more = h('button', { type: 'button', class: 'more', click: () => { state.shown += 50; fill(); } });
  // Without a choice the first column behind the name is what a phone shows.
  const chosenForPhone = columns.some((column) => column.main);
  const firstBehindName = columns.findIndex((column) => !column.head);
  const isMain = (column) => column.head || (chosenForPhone ? column.main : columns.indexOf(column) === firstBehindName);
  const heads = columns.map((column, i) => head(column, i));

  function head(column, i) {
    const cell = h('th', { scope: 'col', class: classes(column), title: helpOf(column) });
    if (column.value) {
      cell.append(h('button', { type: 'button', class: 'sort', click: () => sortBy(i) },
        column.label, h('span', { class: 'arrow', 'aria-hidden': 'true' })));
    } else {
      cell.append(column.label);
    }
    return cell;
  }

  function classes(column) {
    return [column.numeric && 'numeric', column.graphic && 'graphic', column.wide && 'wide', !isMain(column) && 'further'].filter(Boolean).join(' ') || null;
  }

  function sortBy(i) {
    const first = columns[i].numeric || columns[i].graphic;
    const same = state.sort && state.sort.column === i;
    state.sort = { column: i, descending: same ? !state.sort.descending : Boolean(first) };
    fill();
  }

  function chosen() {
    const asked = folded(state.filter.trim());
    const found = asked ? rows.filter((row) => folded(text(row)).includes(asked)) : rows.slice();
    if (state.sort) {
      const value = columns[state.sort.column].value;
      found.sort((one, other) => compare(value(one), value(other), state.sort.descending));
    }
    return found;
  }

  function fill() {
    const found = chosen();
    // A button that shows two more rows takes as much room as the rows.
    const shown = found.length - state.shown <= FEW ? found.length : state.shown;
    body.replaceChildren(...found.slice(0, shown).map((row) => h('tr', null, columns.map((column) =>
      column.head
        ? h('th', { scope: 'row', class: classes(column) }, column.cell(row))
        : h('td', { class: classes(column), 'data-label': column.label }, column.cell(row))))));
    heads.forEach((cell, i) => {
      if (!columns[i].value) return;
      const sorted = state.sort && state.sort.column === i;
      cell.setAttribute('aria-sort', sorted ? (state.sort.descending ? 'descending' : 'ascending') : 'none');
    });
    more.hidden = found.length <= shown;
    more.textContent = 'Show ' + Math.min(50, found.length - shown) + ' more';
    told.textContent = says(shown, found.length);
  }

  function says(shown, found) {
    const sought = state.filter.trim();
    const asked = sought ? (found < 2 ? ' that contains' : ' that contain') + ' \u201c' + sought + '\u201d' : '';
    const part = held || total > rows.length && 'the report includes the first ' + count(rows.length) + ' of ' + count(total);
    const here = shown < found ? count(shown) + ' of ' + plural(found, ...noun)
      : (part || sought || found === 1 ? '' : 'All ') + (found === 0 ? 'No ' + noun[0] : plural(found, ...noun));
    return here + asked + (part ? '; ' + part + ', the tables have all.' : '.');
  }

  const filterId = freshId('filter');
  const filter = text && rows.length > 5 && h('p', { class: 'filter' },
    h('label', { for: filterId }, 'Filter ' + noun[1] ),
    h('input', { type: 'search', id: filterId, autocomplete: 'off', spellcheck: 'false',
      input: (event) => { state.filter = event.target.value; state.shown = most; fill(); } }));
  fill();
  const captionId = freshId('caption');
  const further = columns.filter((column) => !isMain(column)).length;
  const holder = h('div', { class: 'scroll few', role: 'region', tabindex: '0', 'aria-labelledby': captionId },
      h('table', null,
        h('caption', { id: captionId }, caption),
        h('thead', null, h('tr', null, heads)),
        body));
  const all = further > 0 && h('button', { type: 'button', class: 'more on-phone', 'aria-expanded': 'false', click: () => {
    const few = holder.classList.toggle('few');
    all.setAttribute('aria-expanded', String(!few));
    all.textContent = few ? 'All columns' : 'Fewer columns';
  } }, 'All columns');
  return h('div', { class: 'data', id }, filter, holder, h('div', { class: 'below' }, !excerpt && told, more, all, csvOf(columns)), explained(columns));
}

/** What a column means, for the pointer that rests on its head; the same stands below the table. */
function helpOf(column) {
  const known = COLUMNS.get(column.term);
  const misread = COLUMNS.get(column.term + '_low')?.meaning.match(/On 320 articles .*$/);
  return [known && known.meaning, column.note, misread && misread[0]].filter(Boolean).join(' ') || null;
}

/** The files of the tables that these columns are of. */
function csvOf(columns) {
  const names = [...new Set(columns.map((column) => column.term?.split('.')[0]))].filter((name) => DATA.glossary.some((definition) => definition.name === name));
  return names.length > 0 && h('span', { class: 'files' }, names.map((name, i) => [i > 0 && ', ', csvLink(name)]));
}

const ALPHABET = new Intl.Collator('en', { numeric: true });

/** Unknowns last, whichever way. */
function compare(one, other, descending) {
  const none = (value) => value === null || value === undefined || Number.isNaN(value);
  if (none(one) || none(other)) return Number(none(one)) - Number(none(other));
  const order = typeof one === 'number' && typeof other === 'number' ? one - other : ALPHABET.compare(one, other);
  return descending ? -order : order;
}

/** What the columns mean, a line each, from the data dictionary. */
function explained(columns) {
  const known = columns.filter((column) => helpOf(column));
  if (known.length === 0) return null;
  return h('details', { class: 'explain' },
    h('summary', null, 'What the columns mean'),
    h('dl', null, known.map((column) => [
      h('dt', null, COLUMNS.has(column.term) ? h('a', { href: place(['glossary'], { term: column.term }) }, column.label) : column.label),
      h('dd', null, helpOf(column)),
    ])));
}
