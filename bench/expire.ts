import { schedules } from "@/inngest/schedules";
import { placeOrder } from "@/lib/ordering";
import { systemCtx } from "@/lib/platform/ctx";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { arrivals } from "./harness/arrivals";
import type { Bench } from "./harness/bench";
import { requireBooks, resetBooks } from "./harness/books";
import type { CaseResult } from "./harness/rounds";
import { median, medianSample, type Sample, sampleOf, significant } from "./harness/stats";
import { type Buyer, buildBuyers, buyerCtx, checkoutOf, type Fare, fareFor } from "./world/buyers";
import type { Market } from "./world/market";
import { buildOverdue } from "./world/overdue";
import { anyOf } from "./world/random";
import { theMarket } from "./world/the-market";

/** A shop of this size is busy, and two cores are not yet: what is compared is waiting for locks, not for the processor. */
const CHECKOUTS_A_SECOND = 30;
const QUIET_MS = 10_000;

type Round = { sweep: Sample; quiet: Sample; meanwhile: Sample; seconds: number };
type Stage = { market: Market; buyers: readonly Buyer[]; fare: Fare; overdue: number; quietMs: number };

/** A crowd that ordered and never paid: how fast its units are back, and whether those who buy meanwhile notice. */
export const expire: Bench = {
  name: "expire",
  about:
    "Unpaid orders past their deadline, released by the schedule while others check out in the same process.",
  async run({ pace, quick, say }) {
    const market = await theMarket(quick);
    const stage = { market, buyers: await buildBuyers(128), fare: await fareFor(1) };
    const size = quick ? { overdue: 400, quietMs: 500 } : { overdue: 100_000, quietMs: QUIET_MS };
    const rounds: Round[] = [];
    for (let round = 1; round <= Math.min(pace.rounds, 3); round++) {
      const one = await runRound({ ...stage, ...size });
      rounds.push(one);
      say(
        `  expire round ${round}  ${size.overdue} released in ${one.seconds.toFixed(1)} s; checkout p99 ` +
          `${one.meanwhile.p99Ms.toFixed(1)} ms meanwhile, ${one.quiet.p99Ms.toFixed(1)} ms before`,
      );
    }
    return [summary(rounds, size.overdue)];
  },
};

async function runRound(stage: Stage): Promise<Round> {
  await resetBooks();
  await buildOverdue(stage.overdue, {
    ...stage,
    goods: stage.market.shops.flatMap((own) => own.slice(0, 1)),
  });
  await checkouts(stage, (elapsed) => elapsed > stage.quietMs / 5); // warm-up
  const quiet = await checkouts(stage, (elapsed) => elapsed > stage.quietMs);
  let swept: { latencies: number[]; seconds: number } | undefined;
  const [meanwhile] = await Promise.all([
    checkouts(stage, () => swept !== undefined),
    sweep().then((result) => {
      swept = result;
    }),
  ]);
  const { latencies, seconds } = swept ?? { latencies: [], seconds: Number.NaN };
  await requireReleased(stage.overdue);
  return {
    sweep: { ...sampleOf(latencies, seconds), rate: stage.overdue / seconds },
    quiet,
    meanwhile,
    seconds,
  };
}

/** Batch after batch, as the schedule does it; past the bound of one tick too, for how long all of it takes is the question. */
async function sweep(): Promise<{ latencies: number[]; seconds: number }> {
  const schedule = schedules.find(({ name }) => name === "ordering.expire-due-orders");
  if (!schedule) throw new Error("the schedule has another name by now");
  const ctx = systemCtx("bench.expire");
  const latencies: number[] = [];
  const started = performance.now();
  for (let more = true; more; ) {
    const begun = performance.now();
    more = await schedule.runBatch(ctx);
    latencies.push(performance.now() - begun);
  }
  return { latencies, seconds: (performance.now() - started) / 1000 };
}

async function checkouts(
  { market, buyers, fare }: Stage,
  until: (elapsedMs: number) => boolean,
): Promise<Sample> {
  const started = performance.now();
  const waits = await arrivals(CHECKOUTS_A_SECOND, until, async (visitor) => {
    const buyer = buyers[visitor % buyers.length];
    if (buyer) await placeOrder(buyerCtx(buyer), checkoutOf(buyer, anyOf(market.shops).slice(0, 1), fare));
  });
  return sampleOf(waits, (performance.now() - started) / 1000);
}

async function requireReleased(overdue: number): Promise<void> {
  const sql = sqlExecutor(sqlPool());
  const [left] = await sql.rows<{ expired: number; late: number }>(
    `SELECT (SELECT COUNT(*) FROM \`Order\` WHERE status = 'EXPIRED') AS expired,
       (SELECT COUNT(*) FROM Reservation WHERE status = 'HELD' AND expiresAt <= NOW(3)) AS late`,
  );
  if (left?.expired !== overdue || left.late !== 0)
    throw new Error(`not all was released: ${JSON.stringify(left)}`);
  await requireBooks(sql);
}

function summary(rounds: readonly Round[], overdue: number): CaseResult {
  const quiet = medianSample(rounds.map((round) => round.quiet));
  const meanwhile = medianSample(rounds.map((round) => round.meanwhile));
  const seconds = significant(median(rounds.map((round) => round.seconds)));
  return {
    name: "expire",
    about: `${overdue.toLocaleString("en")} overdue orders over ${CHECKOUTS_A_SECOND} checkouts a second`,
    forms: {
      "sweep, a batch": medianSample(rounds.map((round) => round.sweep)),
      "checkout, quiet": quiet,
      "checkout, meanwhile": meanwhile,
    },
    ratio: significant(meanwhile.p99Ms / quiet.p99Ms),
    ratioOf: "p99Ms of checkout, meanwhile / quiet",
    notes: [`all ${overdue.toLocaleString("en")} released in ${seconds} s (the sweep's rate counts orders)`],
  };
}
