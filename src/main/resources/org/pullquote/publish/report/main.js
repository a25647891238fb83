// Which page is shown: the part of the address after the number sign.

const PAGES = [
  { label: 'Overview', path: '', page: () => overviewPage() },
  { label: 'Compare', path: 'compare', page: (id, query) => comparePage(query) },
  { label: 'Timeline', path: 'timeline', page: (id, query) => timelinePage(query) },
  { label: 'Speakers', path: 'speakers', page: () => speakersPage() },
  { label: 'Targets', path: 'targets', page: () => targetsPage() },
  { label: 'Stories', path: 'stories', page: () => storiesPage() },
  { label: 'Utterances', path: 'utterances', table: 'utterances', page: () => utterancesPage() },
  { label: 'Differences', path: 'differences', table: 'differences', page: () => differencesPage() },
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

function show(first) {
  if (location.hash && !location.hash.startsWith('#/')) return;
  const { page, id, query } = asked();
  const shown = page ? page.page(id, query) : missing('There is no such page.');
  document.title = shown.title + ' \u00b7 ' + DATA.page.collection + ' \u00b7 Pullquote';
  const main = document.getElementById('main');
  main.replaceChildren(...append(h('div'), shown.body).childNodes);
  const under = page?.under ?? page?.path;
  document.getElementById('nav').replaceChildren(...PAGES.filter((entry) => entry.label && (!entry.table || entry.table in TABLES)).map((entry) => h('li', null,
    h('a', { href: '#/' + entry.path, 'aria-current': entry.path === under && (page.label ? 'page' : 'true') }, entry.label))));
  if (first) return;
  const target = shown.at ? document.getElementById(shown.at) : null;
  if (target) target.scrollIntoView({ block: 'center' });
  else window.scrollTo(0, 0);
  main.querySelector('h1')?.focus({ preventScroll: true });
}

document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  document.getElementById('main').focus();
});
window.addEventListener('hashchange', () => show(false));
show(true);
