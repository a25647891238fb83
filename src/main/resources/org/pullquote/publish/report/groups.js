// Groups of outlets, where a sources file names any.

const GROUPS = table('by_group').rows;
const GROUP_BY_NAME = new Map(GROUPS.map((row) => [row.source_group, row]));
const GROUP_DIFFERENCES = table('group_differences').rows;

function groupName(name) {
  return GROUP_BY_NAME.has(name) ? h('a', { href: place(['group', name]) }, name) : name;
}

function groupColumns(rows) {
  const base = (row) => ({ group: row.source_group });
  return [
    { label: 'group', head: true, value: (row) => row.source_group, cell: (row) => groupName(row.source_group), term: 'by_group.source_group' },
    numberColumn('by_group', 'articles_analysed', 'articles', base, { cell: (row) => datum('by_group.articles_analysed', row.articles_analysed) }),
    numberColumn('by_group', 'statements', 'statements', base, { main: true }),
    kindColumn('by_group', base), toneColumn('by_group', 'mean_tone', 'tone', base, rows), toneColumn('by_group', 'mean_context_tone', 'reporter\u2019s tone', base, rows),
    stanceColumn('by_group', base), numberColumn('by_group', 'unattributed_share', 'no named speaker', base),
  ];
}

function groupsCompared() {
  const found = GROUP_DIFFERENCES.filter((row) => row.q < HOLDS);
  return GROUPS.length > 0 && section('Groups of outlets',
    dataTable({ caption: 'Whom each group of outlets quotes', rows: GROUPS, total: table('by_group').total, noun: ['group', 'groups'], text: (row) => row.source_group, id: 'groups', columns: groupColumns(GROUPS) }),
    found.length > 0 && [h('h3', null, 'What differs by more than chance'), findingList(found.slice(0, 5))]);
}

function groupPage(name) {
  const row = GROUP_BY_NAME.get(name);
  if (!row) return missing('This report does not include a group of that name.');
  const members = [...GROUP_OF_SOURCE].filter(([, group]) => group === name).map(([source]) => source).sort(compare);
  const speakers = table('by_group_speaker').rows.filter((pair) => pair.source_group === name);
  const found = GROUP_DIFFERENCES.filter((difference) => difference.q < HOLDS && [difference.source_group_a, difference.source_group_b].includes(name));
  const base = () => ({ group: name });
  return {
    title: name,
    body: [h('p', { class: 'kicker' }, 'Group of outlets'), h('h1', { tabindex: '-1' }, name),
      h('p', { class: 'lead' }, plural(members.length, 'outlet'), ': ', members.map((source, i) => [i > 0 && ', ', sourceName(source)]), '. ', containing(row.articles_analysed),
        h('a', { href: place(['statements'], { group: name, n: row.statements }) }, plural(row.statements, 'statement')),
        quoting(row.articles_analysed, row.speakers), '.'),
      found.length > 0 && section('What differs by more than chance', findingList(found)),
      row.statements > 0 && measuresOf('by_group', row, base),
      section('Whom it quotes or paraphrases', dataTable({
        caption: 'Named speakers in ' + name, rows: speakers, total: Math.max(speakers.length, row.speakers), noun: ['speaker', 'speakers'], text: (pair) => pair.speaker, sort: { column: 1, descending: true },
        empty: 'No statement has a named speaker.',
        columns: [
          { label: 'speaker', head: true, value: (pair) => pair.speaker, cell: (pair) => speakerLink(pair), term: 'by_group_speaker.speaker' },
          numberColumn('by_group_speaker', 'statements', 'statements', (pair) => ({ group: name, speaker: pair.speaker_id }), { main: true }),
          kindColumn('by_group_speaker', (pair) => ({ group: name, speaker: pair.speaker_id })),
          toneColumn('by_group_speaker', 'mean_tone', 'tone', (pair) => ({ group: name, speaker: pair.speaker_id }), speakers)],
      }))],
  };
}
