// Copies of one text, and what is an outlet's own.

const ONCE_BY_SOURCE = new Map(table('by_source_once').rows.map((row) => [row.source, row]));
const COPIES = table('copies').rows;

const ORIGINS = [
  { class: 'origin-own', label: 'its own', column: 'own_articles' },
  { class: 'origin-copied', label: 'from a news agency or another outlet', column: 'copied_articles' },
  { class: 'origin-repeated', label: 'its own, repeated', column: 'repeated_articles' },
];

function originParts(row) {
  return ORIGINS.map((origin) => ({ ...origin, share: row.articles_analysed ? row[origin.column] / row.articles_analysed : 0 }));
}

const ORIGIN_LEGEND = () => legendOf(ORIGINS);

/** The texts of an outlet that other articles have too. */
function copiesOf(source) {
  const rows = COPIES.filter((row) => row.source === source);
  if (rows.length === 0) return null;
  const titles = new Map(COPIES.map((row) => [row.article_id, row.title]));
  const urls = new Map(DATA.articles.map((article) => [article.id, article.url]));
  const link = (id, title) => (urls.get(id) ? outward(urls.get(id), title || 'Untitled') : title || 'Untitled');
  return section('Texts that other articles have too', dataTable({
    caption: 'Articles of ' + source + ' whose text another article has, nearly or in part', rows, noun: ['article', 'articles'], most: 10,
    text: (row) => row.title + ' ' + row.copy_source,
    columns: [
      { label: 'article', head: true, wide: true, value: (row) => row.title, cell: (row) => link(row.article_id, row.title), term: 'copies.title' },
      { label: 'likely original', wide: true, value: (row) => (row.is_original ? '' : row.copy_source), term: 'copies.is_original',
        cell: (row) => (row.is_original ? 'this one' : [sourceName(row.copy_source), titles.has(row.copy_group) && [': ', link(row.copy_group, titles.get(row.copy_group))]]) },
      { label: 'in common', numeric: true, value: (row) => row.copied_share, cell: (row) => datum('copies.copied_share', row.copied_share), term: 'copies.copied_share' },
      { label: 'kept of it', numeric: true, value: (row) => row.kept_share, cell: (row) => datum('copies.kept_share', row.kept_share), term: 'copies.kept_share' },
      { label: 'outlets', numeric: true, value: (row) => row.group_sources, cell: (row) => datum('copies.group_sources', row.group_sources), term: 'copies.group_sources' },
    ],
  }));
}
