function utteranceOf() {
  return null;
}
function utterancesOf() {
  return null;
}
function utterancesIn() {
  return null;
}
function utterancesPage() {
  return missing('');
}
function utterancePage() {
  return missing('');
}
