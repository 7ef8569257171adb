/** An Idempotency-Key as the id of the row it makes, for verbs whose key is a UUID: version 8, whose bits are anybody's to choose. */
export function idOfKey(key: string): string {
  const hex = `${key.slice(0, 12)}8${key.slice(13, 16)}8${key.slice(17, 32)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
