// Which page is shown: the part of the address after the number sign.

const PAGES = [
  { label: 'Overview', path: '', page: () => overviewPage() },
  { label: 'Compare', path: 'compare', page: (id, query) => comparePage(query) },
  { label: 'Timeline', path: 'timeline', page: (id, query) => timelinePage(query) },
  { label: 'Speakers', path: 'speakers', page: () => speakersPage() },
  { label: 'Targets', path: 'targets', page: () => targetsPage() },
  { label: 'Stories', path: 'stories', page: () => storiesPage() },
  { label: 'Utterances', path: 'utterances', page: () => utterancesPage() },
  { label: 'Differences', path: 'differences', page: () => differencesPage() },
  { label: 'Words', path: 'words', page: () => wordsPage() },
  { label: 'Statements', path: 'statements', page: (id, query) => statementsPage(query) },
  { label: 'Glossary', path: 'glossary', page: (id, query) => glossaryPage(query) },
  { path: 'source', under: '', page: (id) => sourcePage(id) },
  { path: 'speaker', under: 'speakers', page: (id) => speakerPage(id) },
  { path: 'group', under: '', page: (id) => groupPage(id) },
  { path: 'target', under: 'targets', page: (id) => targetPage(id) },
  { path: 'cue', under: 'words', page: (id) => cuePage(id) },
  { path: 'loaded', under: 'words', page: (id) => loadedPage(id) },
  { path: 'story', under: 'stories', page: (id) => storyPage(id) },
  { path: 'utterance', under: 'utterances', page: (id) => utterancePage(id) },
  { path: 'statement', under: 'statements', page: (id) => statementPage(id) },
];

function asked() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?', 2);
  const [name, ...rest] = path.split('/');
  let id = '';
  try {
    id = rest.map(decodeURIComponent).join('/');
  } catch {
    return { page: null };
  }
  return { page: PAGES.find((page) => page.path === name), id, query: new URLSearchParams(query ?? '') };
}

const MAIN = document.getElementById('main');

/** The latest pages as the reader left them (sorted, filtered, searched, scrolled), by their entry in the browser's history. */
const LEFT = new Map();
const MAX_LEFT = 20;
let current = null;

function leave() {
  if (current === null) return;
  LEFT.delete(current);
  LEFT.set(current, { title: document.title, nodes: [...MAIN.childNodes], y: window.scrollY, focused: document.activeElement });
  if (LEFT.size > MAX_LEFT) LEFT.delete(LEFT.keys().next().value);
}

/** The key of the history's entry: a random one, since the entries of an earlier visit keep theirs. */
function entryOfHistory() {
  if (!history.state?.entry) history.replaceState({ entry: Math.random() }, '');
  return history.state.entry;
}

function show(first) {
  if (location.hash && !location.hash.startsWith('#/')) return;
  leave();
  current = entryOfHistory();
  const { page, id, query } = asked();
  const under = page?.under ?? page?.path;
  document.getElementById('nav').replaceChildren(...PAGES.filter((entry) => entry.label).map((entry) => h('li', null,
    h('a', { href: '#/' + entry.path, 'aria-current': entry.path === under && (page.label ? 'page' : 'true') }, entry.label))));
  const left = LEFT.get(current);
  if (left) {
    document.title = left.title;
    MAIN.replaceChildren(...left.nodes);
    window.scrollTo(0, left.y);
    (MAIN.contains(left.focused) ? left.focused : MAIN.querySelector('h1'))?.focus({ preventScroll: true });
    return;
  }
  const shown = page ? page.page(id, query) : missing('There is no such page.');
  entitle(shown.title);
  put(MAIN, shown.body);
  const target = shown.at ? document.getElementById(shown.at) : null;
  if (target) target.scrollIntoView({ block: 'center' });
  if (first) return;
  if (!target) window.scrollTo(0, 0);
  MAIN.querySelector('h1')?.focus({ preventScroll: true });
}

document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  MAIN.focus();
});
history.scrollRestoration = 'manual';
window.addEventListener('hashchange', () => show(false));
show(true);
