/** Chance that comes out the same at every run: a demo that differs from machine to machine cannot be talked about. */
export type Random = {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Both ends included. */
  int(low: number, high: number): number;
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
};

/** A stream of its own for each word, so that one more draw in one place changes nothing elsewhere. */
export function createRandom(word: string): Random {
  let state = hash(word);
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[int(0, list.length - 1)];
    if (found === undefined) throw new Error(`nothing to pick from (${word})`);
    return found;
  };
  return {
    next,
    int,
    pick,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    shuffled: (list) =>
      list
        .map((item) => ({ item, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
  };
}

/** Picks in proportion to weights that were summed up once. */
export function createWeightedPick<T>(
  list: readonly T[],
  weightOf: (item: T) => number,
): (random: Random) => T | null {
  let sum = 0;
  const upTo = list.map((item) => {
    sum += weightOf(item);
    return sum;
  });
  return (random) => {
    const at = random.next() * sum;
    return list[upTo.findIndex((edge) => at < edge)] ?? null;
  };
}

const READABLE = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Like newNumber() of the platform, "GR-7K2M-9QXD", but the same at every run. */
export function numberOf(random: Random, prefix: string): string {
  const group = () => Array.from({ length: 4 }, () => READABLE[random.int(0, READABLE.length - 1)]).join("");
  return `${prefix}-${group()}-${group()}`;
}

function hash(word: string): number {
  let value = 2_166_136_261;
  for (const letter of word) value = Math.imul(value ^ letter.charCodeAt(0), 16_777_619);
  return value >>> 0;
}
