// Two outlets side by side, and what differs between them by more than chance.

function comparePage(query) {
  const names = SOURCES.filter((row) => row.statements > 0).map((row) => row.source);
  const title = 'Compare two outlets';
  if (names.length < 2) return { title, body: [h('h1', { tabindex: '-1' }, title), h('p', { class: 'empty' }, 'The collection has no two outlets with statements.')] };
  const a = names.includes(query.get('a')) ? query.get('a') : names[0];
  const b = names.includes(query.get('b')) && query.get('b') !== a ? query.get('b') : names.find((name) => name !== a);
  const chosen = { a, b };
  const { view, choose } = chosenView('compare', chosen, compareView);
  return {
    title: a + ' and ' + b,
    body: [h('h1', { tabindex: '-1' }, title), compareControls(names, chosen, choose), view],
  };
}

function compareView({ a, b }) {
  return [differing(a, b), sideBySide(a, b), heardInBoth(a, b), quotedByBoth(a, b), storiesOfOne(a, b),
    wordsOf((word) => [a, b].includes(word.source) && word.speaker_id === null, 'Words more frequent in one of them than in all others')];
}

/** Whoever chooses the same outlet twice exchanges the two. */
function compareControls(names, chosen, choose) {
  const selects = {};
  const choice = (label, which, other) => {
    const id = freshId(which);
    selects[which] = h('select', { id, change: (event) => {
      const before = chosen[which];
      const name = event.target.value;
      const exchanged = name === chosen[other];
      if (exchanged) selects[other].value = before;
      choose(exchanged ? { [which]: name, [other]: before } : { [which]: name });
      entitle(chosen.a + ' and ' + chosen.b);
    } }, names.slice().sort(compare).map((name) => h('option', { value: name, selected: name === chosen[which] }, name)));
    return [h('label', { for: id }, label), selects[which]];
  };
  return h('p', { class: 'filter' }, choice('Compare', 'a', 'b'), choice('with', 'b', 'a'));
}

function isOfPair(row, a, b) {
  return (row.source_a === a && row.source_b === b) || (row.source_a === b && row.source_b === a);
}

function differing(a, b) {
  const rows = DIFFERENCES.filter((row) => isOfPair(row, a, b));
  const found = rows.filter((row) => row.q < HOLDS);
  const tooFew = [a, b].filter((name) => SOURCE_BY_NAME.get(name).small);
  const nothing = tooFew.length > 0
    ? 'These outlets cannot be compared: ' + tooFew.join(' and ') + (tooFew.length === 1 ? ' has' : ' have') + ' fewer than ten independent articles.'
    : FINDINGS_ARE_WHOLE
      ? 'No difference between these outlets is statistically significant (q below 0.05).'
      : 'The report includes only the most certain differences, and none between these outlets; the table differences has all.';
  return section('What differs by more than chance',
    found.length === 0 ? h('p', { class: 'empty', id: 'nothing-differs' }, nothing) : findingList(found),
    h('p', { class: 'note' }, 'Of all findings of this collection, at most one in twenty is expected to be due to chance. ', term('differences.q', 'How this is decided')));
}

/** Findings as sentences, the most certain first. */
function findingList(rows) {
  return h('ul', { class: 'findings' }, rows.map((row) => h('li', null, differenceSentence(row))));
}

/** The measures of both, one below the other. */
function sideBySide(a, b) {
  const rows = ['articles_analysed', 'own_share', 'statements', 'speakers', 'direct_share', 'indirect_share', 'unattributed_share', 'mean_tone', 'mean_context_tone', 'mean_loaded',
    'stance_endorsing_share', 'stance_distancing_share', ...FRAMES.map((frame) => 'mean_frame_' + frame)]
    .filter((column) => COLUMNS.has('by_source.' + column)).map((column) => ({ column, label: nounOf(column) }));
  const side = (name) => ({
    label: name, numeric: true, main: true, note: 'The measure in this outlet, with its 95 % interval if there are enough articles.',
    cell: (row) => {
      const measured = SOURCE_BY_NAME.get(name);
      const text = (value) => textOf('by_source.' + row.column, value);
      return [numberLink('by_source', row.column, measured, { source: name }),
        measured[row.column + '_low'] !== null && measured[row.column + '_low'] !== undefined
          && h('span', { class: 'range' }, interval(measured[row.column + '_low'], measured[row.column + '_high'], text))];
    },
  });
  return section('Side by side', dataTable({
    caption: 'Measures of ' + a + ' and ' + b, rows, noun: ['measure', 'measures'], most: 30, id: 'sides',
    columns: [{ label: 'measure', head: true, note: 'A column of the table by_source.', cell: (row) => term('by_source.' + row.column, row.label) }, side(a), side(b)],
  }));
}

function heardInBoth(a, b) {
  const missed = [a, b].some((name) => (PAIRS_BY_SOURCE.get(name) ?? []).length < SOURCE_BY_NAME.get(name).speakers);
  const [ofA, ofB] = [a, b].map((name) => new Map((PAIRS_BY_SOURCE.get(name) ?? []).map((row) => [row.speaker_id, row])));
  const rows = [...new Set([...ofA.keys(), ...ofB.keys()])].map((id) => {
    const [inA, inB] = [ofA.get(id), ofB.get(id)];
    return { speaker_id: id, speaker: (inA ?? inB).speaker, inA, inB, all: (inA?.statements ?? 0) + (inB?.statements ?? 0) };
  }).sort((one, other) => other.all - one.all || compare(one.speaker, other.speaker));
  const side = (name, which) => ({
    label: name, numeric: true, main: true, term: 'by_source_speaker.statements', value: (row) => row[which]?.statements ?? 0,
    cell: (row) => (row[which] ? numberLink('by_source_speaker', 'statements', row[which], { source: name, speaker: row.speaker_id })
      : PAIRS_ARE_WHOLE ? h('span', { class: 'silent' }, 'not heard') : h('span', { class: 'none', title: 'few statements or none; the table by_source_speaker has all' }, NOTHING)),
  });
  const toned = (name, which) => ({
    label: 'tone in ' + name, numeric: true, term: 'by_source_speaker.mean_tone', value: (row) => row[which]?.mean_tone ?? null,
    cell: (row) => datum('by_source_speaker.mean_tone', row[which]?.mean_tone),
  });
  return section('Who is heard in each', dataTable({
    held: missed && 'the report includes only the speakers with the most statements',
    caption: 'Statements of each named speaker in ' + a + ' and in ' + b, rows, noun: ['speaker', 'speakers'], text: (row) => row.speaker, empty: 'Neither has a named speaker.', most: 15,
    columns: [{ label: 'speaker', head: true, term: 'by_source_speaker.speaker', value: (row) => row.speaker, cell: (row) => speakerLink(row) },
      side(a, 'inA'), side(b, 'inB'), toned(a, 'inA'), toned(b, 'inB')],
  }));
}

/** What both quote of one utterance, where one of them surely trims or alters it. */
function quotedByBoth(a, b) {
  const rows = UTTERANCES.filter((row) => row.source_names.includes(a) && row.source_names.includes(b)).filter((row) => {
    const differences = (name) => (VERSIONS_BY_UTTERANCE.get(row.utterance_id) ?? [])
      .filter((version) => version.source === name && ['trimmed', 'altered'].includes(version.version))
      .map((version) => version.version + version.words_left_out).sort().join();
    return differences(a) !== differences(b);
  });
  return rows.length > 0 && section('What one quotes in full and the other does not', utteranceTable(rows, { caption: 'Utterances of which both have a version, and not the same', held: SOME_UTTERANCES, most: 10 }));
}

function storiesOfOne(a, b) {
  const only = (one, other) => STORIES.filter((story) => story.source_names.includes(one) && skipped(story, other));
  const list = (one, other) => {
    const rows = only(one, other);
    return rows.length > 0 && [h('h3', null, 'In ' + one + ', not in ' + other), storyList(rows)];
  };
  const lists = [list(a, b), list(b, a)];
  return lists.some(Boolean) && section('Stories that only one of them has', h('p', { class: 'note' }, 'Of days on which the other published something.'), lists);
}
