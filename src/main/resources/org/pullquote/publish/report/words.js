// What each source lets a speaker say more than the others do.

function wordsOf() {
  return null;
}

function wordsPage() {
  return missing('');
}
