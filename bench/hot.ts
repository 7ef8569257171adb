import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { lockByEngine } from "./forms/engine";
import { type Wanted, wantOneOfEach } from "./forms/locks";
import { lockPlainly } from "./forms/plain";
import { lockThroughPrisma } from "./forms/prisma";
import type { Bench } from "./harness/bench";
import { requireBooks, resetBooks } from "./harness/books";
import { type Case, type Form, runCase } from "./harness/rounds";
import { theMarket } from "./world/the-market";

/** Everybody wants one unit of the same variant. */
export const hot: Bench = {
  name: "hot",
  about:
    "One variant; each lock writes Reservation, ReservationLine, StockLedger and OutboxEvent, and the level.",
  async run({ pace, quick, say }) {
    const market = await theMarket(quick);
    const [goods] = market.shops[0] ?? [];
    if (!goods) throw new Error("an empty market");
    const want = () => wantOneOfEach([goods]);
    const results = [];
    for (const clients of [32, 128]) {
      results.push(await runCase(lockCase(`hot-${clients}`, clients, want, { prisma: true }), pace, say));
    }
    return results;
  },
};

/** Locks of what `want` says, by so many clients: plainly, through Prisma where it has such code, and by the engine. */
export function lockCase(
  name: string,
  clients: number,
  want: () => Wanted,
  options: { prisma?: boolean; figure?: "p50Ms"; partsEach?: number } = {},
): Case {
  const form = (formName: string, lock: (wanted: Wanted) => ReturnType<Form["run"]>): Form => ({
    name: formName,
    run: () => lock(want()),
  });
  return {
    name,
    about: `${clients} client${clients === 1 ? "" : "s"}`,
    clients,
    forms: [
      form("plain", lockPlainly),
      ...(options.prisma ? [form("prisma", lockThroughPrisma)] : []),
      form("engine", lockByEngine),
    ],
    ratio: { of: "engine", over: "plain", figure: options.figure },
    reset: resetBooks,
    check: (done) =>
      requireBooks(sqlExecutor(sqlPool()), {
        Reservation: done * (options.partsEach ?? 1),
        OutboxEvent: done,
      }),
  };
}
