import { wantOneOfEach } from "./forms/locks";
import type { Bench } from "./harness/bench";
import { runCase } from "./harness/rounds";
import { lockCase } from "./hot";
import { anyOf } from "./world/random";
import { theMarket } from "./world/the-market";

/** A quiet day of a big market: no two buyers are likely to want the same row. */
export const spread: Bench = {
  name: "spread",
  about: "One unit of one of 1,000 variants, each of another shop with one warehouse.",
  async run({ pace, quick, say }) {
    const { shops } = await theMarket(quick);
    const want = () => wantOneOfEach(anyOf(shops).slice(0, 1));
    const results = [];
    for (const clients of [32, 128]) {
      results.push(await runCase(lockCase(`spread-${clients}`, clients, want), pace, say));
    }
    return results;
  },
};
