function copiesOf() {
  return null;
}
