/** Any one of these, each as likely. */
export function anyOf<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}

/** So many different ones of these. */
export function someOf<Item>(items: readonly Item[], count: number): Item[] {
  const chosen = new Set<Item>();
  while (chosen.size < count) chosen.add(anyOf(items));
  return [...chosen];
}
