// Elements. Text from articles only ever becomes text: nothing here, and nothing on this page, parses markup.

/** An element with attributes and children; null, undefined and false are left out, functions listen to events. */
function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (key === 'href') element.setAttribute('href', safeHref(value));
    else element.setAttribute(key, value === true ? '' : value);
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

/** Gives an element these children in place of its own. */
function put(element, ...children) {
  element.replaceChildren();
  return append(element, children);
}

/** Names the page that is shown. */
function entitle(title) {
  document.title = title + ' \u00b7 ' + DATA.page.collection + ' \u00b7 Pullquote';
}

/**
 * What is drawn anew when the controls above it change. The controls stay, so that a keyboard keeps its place in them, and the address
 * then says what is chosen, so that a view can be passed on.
 */
function chosenView(path, chosen, draw) {
  const view = h('div');
  const redraw = () => put(view, draw(chosen));
  redraw();
  const choose = (changes) => {
    Object.assign(chosen, changes);
    history.replaceState(history.state, '', place([path], chosen));
    redraw();
  };
  return { view, choose };
}

/** Places on this page, the tables beside it and pages of the web; a script's address would run. */
function safeHref(address) {
  return /^(#|https?:\/\/|\.\.\/csv\/[a-z_]+\.csv$)/i.test(address) ? address : '#/';
}

/** A link to a table's file in the published folder, which stands beside this page. */
function csvLink(tableName) {
  return h('a', { class: 'csv', href: '../csv/' + tableName + '.csv', download: true }, tableName + '.csv');
}

/** A link to an article's own page. */
function outward(url, ...children) {
  return h('a', { href: url, rel: 'noopener noreferrer external', target: '_blank' }, ...children,
    h('span', { class: 'hidden' }, ' (opens in a new tab)'));
}

/** An address on this page: the parts of a path, and what is asked for there. */
function place(parts, query) {
  const path = parts.map(encodeURIComponent).join('/');
  const asked = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined) asked.set(key, value);
  }
  const text = asked.toString();
  return '#/' + path + (text ? '?' + text : '');
}

let lastId = 0;

/** An id that no other element has. */
function freshId(stem) {
  lastId += 1;
  return stem + '-' + lastId;
}

function section(title, ...children) {
  const id = freshId('section');
  return h('section', { 'aria-labelledby': id }, h('h2', { id }, title), ...children);
}
