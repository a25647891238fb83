// Stories: who was heard where, and who was not.

const STORIES = table('stories').rows;
const SOME_STORIES = partOf(STORIES.length, table('stories').total, 'stories in most outlets');
const STORY_BY_ID = new Map(STORIES.map((row) => [row.story_id, row]));
const HEARD_BY_STORY = grouped(table('heard').rows, (row) => row.story_id);

function storyTable(rows, { caption, total, held, most, excerpt }) {
  return dataTable({
    caption, rows, total, held, most, excerpt, noun: ['story', 'stories'], text: (row) => row.title + ' ' + row.source_names.join(' ') + ' ' + row.names.join(' '),
    empty: 'No two articles report one event.',
    columns: [
      { label: 'story', head: true, wide: true, value: (row) => row.title, term: 'stories.title', cell: (row) => [h('a', { href: place(['story', row.story_id]) }, row.title || 'Untitled'),
        h('span', { class: 'role' }, row.source_names.join(', '))] },
      { label: 'day', value: (row) => row.first_date, cell: (row) => days(row.first_date, row.last_date), term: 'stories.first_date' },
      { label: 'outlets', numeric: true, main: true, value: (row) => row.sources, cell: (row) => datum('stories.sources', row.sources), term: 'stories.sources' },
      { label: 'articles', numeric: true, value: (row) => row.articles, cell: (row) => datum('stories.articles', row.articles), term: 'stories.articles' },
      { ...numberColumn('stories', 'statements', 'statements', (row) => ({ story: row.story_id })) },
      { label: 'speakers', numeric: true, value: (row) => row.speakers, cell: (row) => datum('stories.speakers', row.speakers), term: 'stories.speakers' },
    ],
  });
}

const OUTLETS_BY_STORY = grouped(table('by_story_source').rows, (row) => row.story_id);

/** Whether an outlet published something on the days of a story, but did not report it. */
function skipped(story, source) {
  return (OUTLETS_BY_STORY.get(story.story_id) ?? []).some((row) => row.source === source && !row.covered);
}

function storyList(stories) {
  return [h('ul', { class: 'plain' }, stories.slice(0, 12).map((story) => h('li', null, h('a', { href: place(['story', story.story_id]) }, story.title || 'Untitled'),
    h('span', { class: 'role' }, days(story.first_date, story.last_date) + ' \u00b7 in ' + story.source_names.join(', '))))),
  stories.length > 12 && h('p', { class: 'told' }, '12 of ' + plural(stories.length, 'story', 'stories') + '.')];
}

function skippedBy(source) {
  const rows = STORIES.filter((story) => skipped(story, source));
  return rows.length > 0 && section('Stories it did not report', h('p', { class: 'note' }, 'Stories of other outlets, of days on which ' + source + ' published something.'), storyList(rows));
}

function storiesPage() {
  return {
    title: 'Stories',
    body: [h('h1', { tabindex: '-1' }, 'Stories'), h('p', { class: 'lead' }, 'Groups of articles on one event, and whom each outlet quotes or paraphrases in them.'),
      storyTable(STORIES, { caption: 'Stories, those in most outlets first', total: table('stories').total })],
  };
}

function widest() {
  if (STORIES.length === 0) return section('Stories', h('p', { class: 'empty' }, 'No two articles report one event.'));
  return section('Stories in most outlets', storyTable(STORIES.slice(0, 5), { caption: 'The stories in most outlets', excerpt: true }),
    h('p', null, h('a', { href: place(['stories']) }, 'All stories')));
}

function storyPage(id) {
  const story = STORY_BY_ID.get(id);
  if (!story) return missing('This report does not include this story; see the table stories, key ' + id + '.');
  const articles = DATA.articles.filter((article) => article.story === id);
  return {
    title: story.title || 'Untitled',
    body: [
      h('p', { class: 'kicker' }, 'Story \u00b7 ', days(story.first_date, story.last_date)), h('h1', { tabindex: '-1' }, story.title || 'Untitled'),
      h('p', { class: 'lead' }, plural(story.articles, 'article'), ' from ', plural(story.sources, 'outlet'), ' contain ',
        h('a', { href: place(['statements'], { story: id, n: story.statements }) }, plural(story.statements, 'statement')), ' and quote or paraphrase ',
        plural(story.speakers, 'named speaker'), '.'),
      !story.dated && h('p', { class: 'warning' }, 'These articles have no day of publication and are grouped by similarity alone; in a collection that spans many years about half of such stories are wrong.'),
      section('Who is heard where', heardMatrix(story)),
      outletsOf(story),
      utterancesIn(story),
      section('The articles', h('ul', { class: 'articles' }, articles.map((article) => h('li', null,
        sourceName(article.source), ' \u00b7 ', day(article.date), creditOf(article) && [' \u00b7 credits ', creditOf(article)], h('br'),
        article.url ? outward(article.url, article.title || 'Untitled') : article.title || 'Untitled'))),
        articles.length < story.articles && h('p', { class: 'told' }, 'This report includes ' + count(articles.length) + ' of ' + plural(story.articles, 'article') + '.')),
      section('What is said', statementList(matching(new URLSearchParams({ story: id })), story.statements)),
    ],
  };
}

/** Coverage of a story by outlet. */
function outletsOf(story) {
  const rows = (OUTLETS_BY_STORY.get(story.story_id) ?? []).slice().sort((one, other) => other.statements - one.statements || compare(one.source, other.source));
  return rows.length > 0 && section('Outlet by outlet', dataTable({
    caption: 'Coverage of the story by outlet, including outlets that published on its days but did not report it', rows, noun: ['outlet', 'outlets'], text: (row) => row.source, id: 'outlets',
    columns: [
      { label: 'outlet', head: true, term: 'by_story_source.source', value: (row) => row.source, cell: (row) => sourceName(row.source) },
      { label: 'headline', wide: true, term: 'by_story_source.headline', value: (row) => row.headline ?? '', cell: (row) => (row.covered ? row.headline ?? 'no headline' : h('span', { class: 'silent' }, 'did not report it')) },
      { label: 'articles', numeric: true, term: 'by_story_source.articles', value: (row) => row.articles, cell: (row) => datum('by_story_source.articles', row.articles) },
      { label: 'statements', numeric: true, main: true, term: 'by_story_source.statements', value: (row) => row.statements,
        cell: (row) => numberLink('by_story_source', 'statements', row, { story: row.story_id, source: row.source }) },
      { label: 'speakers', numeric: true, term: 'by_story_source.speakers', value: (row) => row.speakers, cell: (row) => datum('by_story_source.speakers', row.speakers) },
      { label: 'share of the story\u2019s utterances', numeric: true, main: true, term: 'by_story_source.carried_share', value: (row) => row.carried_share,
        cell: (row) => datum('by_story_source.carried_share', row.carried_share) }],
  }));
}

/** Speakers down, outlets across; a cell says how often, in whose words and in what tone; silence shows. */
function heardMatrix(story) {
  const rows = HEARD_BY_STORY.get(story.story_id) ?? [];
  if (rows.length === 0) return h('p', { class: 'empty' }, 'No named speaker is heard in this story.');
  const sources = story.source_names;
  const speakers = [...grouped(rows, (row) => row.speaker_id).values()].map((cells) => ({
    ...cells[0], cells: new Map(cells.map((cell) => [cell.source, cell])),
    heardBy: cells.filter((cell) => cell.heard).length, statements: d3.sum(cells, (cell) => cell.statements),
  })).sort((one, other) => other.heardBy - one.heardBy || other.statements - one.statements || compare(one.speaker, other.speaker));
  const most = d3.max(rows, (row) => row.statements) || 1;
  return [
    h('p', { class: 'note' }, 'The number of statements; a stronger tint means more. The bar is the share that is direct. \u201cnot heard\u201d marks an outlet that attributes '
      + 'nothing to a speaker whom at least two other outlets quote or paraphrase. ', term('heard.heard', 'What heard means')),
    dataTable({
      caption: 'Statements of each speaker in each outlet of the story', rows: speakers, total: Math.max(speakers.length, story.speakers), noun: ['speaker', 'speakers'], most: 30,
      text: (row) => row.speaker + ' ' + (row.speaker_role ?? ''),
      columns: [
        { label: 'speaker', head: true, wide: true, term: 'heard.speaker', value: (row) => row.speaker, cell: (row) => [speakerLink(row), row.speaker_role && h('span', { class: 'role' }, row.speaker_role)] },
        { label: 'heard in', numeric: true, main: true, note: 'Outlets of the story that attribute a statement to the speaker.', value: (row) => row.heardBy, cell: (row) => row.heardBy + ' of ' + sources.length },
        ...sources.map((source) => ({
          label: source, numeric: true, term: 'heard.statements', value: (row) => row.cells.get(source)?.statements ?? 0,
          cell: (row) => heardCell(row.cells.get(source), most),
        })),
      ],
    }),
  ];
}

function heardCell(cell, most) {
  if (!cell) return h('span', { class: 'none' }, NOTHING);
  if (!cell.heard) return h('span', { class: 'silent' }, 'not heard');
  const level = Math.ceil((cell.statements / most) * 4);
  return h('a', { class: 'heard level-' + level, href: place(['statements'], { story: cell.story_id, source: cell.source, speaker: cell.speaker_id, n: cell.statements }),
    title: percent(cell.direct_share) + ' direct, tone ' + signed(cell.mean_tone) },
    datum('heard.statements', cell.statements),
    h('span', { class: 'hidden' }, ' statements, ' + percent(cell.direct_share) + ' direct, tone ' + signed(cell.mean_tone)),
    stackGlyph([{ class: 'kind-direct', label: 'direct', share: cell.direct_share }, { class: 'track', label: 'other', share: 1 - cell.direct_share }], 36));
}

function storiesOf(speakerId) {
  const rows = table('heard').rows.filter((row) => row.speaker_id === speakerId);
  const ids = [...new Set(rows.map((row) => row.story_id))];
  const stories = STORIES.filter((story) => ids.includes(story.story_id));
  if (stories.length === 0) return null;
  return section('In stories', h('ul', { class: 'plain' }, stories.slice(0, 20).map((story) => {
    const cells = rows.filter((row) => row.story_id === story.story_id);
    const heard = cells.filter((cell) => cell.heard).map((cell) => cell.source);
    const silent = cells.filter((cell) => !cell.heard).map((cell) => cell.source);
    return h('li', null, h('a', { href: place(['story', story.story_id]) }, story.title || 'Untitled'),
      h('span', { class: 'role' }, 'heard in ' + heard.join(', ') + (silent.length ? '; not in ' + silent.join(', ') : '')));
  })), stories.length > 20 && h('p', { class: 'told' }, '20 of ' + plural(stories.length, 'story', 'stories') + '.'));
}
