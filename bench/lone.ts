import { wantOneOfEach } from "./forms/locks";
import type { Bench } from "./harness/bench";
import { runCase } from "./harness/rounds";
import { lockCase } from "./hot";
import { theMarket } from "./world/the-market";

/** What a buyer pays for the engine when nobody else is there. */
export const lone: Bench = {
  name: "lone",
  about: "One buyer alone on a quiet variant: the engine's latency against the plain transaction's.",
  async run({ pace, quick, say }) {
    const market = await theMarket(quick);
    const goods = market.shops[1]?.slice(0, 1) ?? [];
    const lonely = lockCase("lone", 1, () => wantOneOfEach(goods), { figure: "p50Ms" });
    // Many short turns: a neighbour's busy second must not fall on one form alone.
    const often = { ...pace, rounds: pace.rounds * 4, seconds: pace.seconds / 4 };
    return [await runCase(lonely, often, say)];
  },
};
