import type { Ctx } from "./ctx";

/**
 * Works through what a sweep found, one by one. A row that fails is logged and left to the next sweep: without this the one
 * row a provider never answers for would stand before all later ones for good. Returns how many succeeded.
 */
export async function sweepEach<Row>(
  ctx: Ctx,
  rows: readonly Row[],
  work: (row: Row) => Promise<unknown>,
): Promise<number> {
  let done = 0;
  for (const row of rows) {
    try {
      await work(row);
      done++;
    } catch (error) {
      ctx.log.error({ err: error, row }, "left to the next sweep");
    }
  }
  return done;
}
