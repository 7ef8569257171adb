/** One axis of a product's options, as far as making combinations needs it. */
export type Axis = { values: readonly { value: string }[] };

/** Every combination of the axes' words, in the axes' order; one empty combination for a product without options. */
export function combinations(axes: readonly Axis[]): string[][] {
  return axes.reduce<string[][]>(
    (rows, axis) => rows.flatMap((row) => axis.values.map((entry) => [...row, entry.value])),
    [[]],
  );
}

/** How many combinations the axes have, without making them: a hundred values on three axes are a million. */
export function countCombinations(axes: readonly Axis[]): number {
  return axes.reduce((product, axis) => product * axis.values.length, 1);
}

/** A combination as one comparable text, without regard to case, as the database compares words. */
export function combinationKey(values: readonly string[]): string {
  return JSON.stringify(values.map((value) => value.trim().toLowerCase()));
}
