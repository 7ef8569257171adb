import { placeOrder } from "@/lib/ordering";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { runApiCheckout } from "./api-checkout";
import { runBesideNext } from "./beside-next";
import { runFlashSale } from "./flash-sale";
import { startApps } from "./harness/apps";
import type { Bench } from "./harness/bench";
import { requireBooks, resetBooks } from "./harness/books";
import { sendCrowd } from "./harness/http-crowd";
import { type CaseResult, drive, type Pace } from "./harness/rounds";
import { medianSample, type Sample, sampleOf, significant } from "./harness/stats";
import { type Buyer, buildBuyers, buyerCtx, checkoutOf, type Fare, fareFor } from "./world/buyers";
import type { Goods } from "./world/market";
import { anyOf } from "./world/random";
import { theMarket } from "./world/the-market";

const CLIENTS = 32;

/** The shop as the world meets it: requests to processes of the built app. */
export const http: Bench = {
  name: "http",
  about:
    "The built app over HTTP: catalogue and pages against an empty Next.js app, checkouts against their SQL behind a bare server and against placeOrder, a flash sale.",
  async run(bench) {
    const { pace, quick, say, databaseUrl } = bench;
    const market = await theMarket(quick);
    const beside = [...(await runBesideNext(bench)), ...(await runApiCheckout(bench))];
    const apps = await startApps(2, databaseUrl);
    try {
      const stage = { buyers: await buildBuyers(CLIENTS), fare: await fareFor(1), targets: apps.targets };
      const choose = () => anyOf(market.shops).slice(0, 1);
      const steady = await runSteady({ ...stage, choose }, pace, say);
      const crowd = quick ? { units: 30, buyers: 20 } : { units: 3_000, buyers: 2_000 };
      return [...beside, steady, await runFlashSale(apps.targets, crowd, say)];
    } finally {
      await apps.stop();
    }
  },
};

type Stage = { buyers: readonly Buyer[]; fare: Fare; targets: string[]; choose: () => Goods[] };

/** The same checkouts as calls of placeOrder in this process and as requests, in turns. */
async function runSteady(stage: Stage, pace: Pace, say: (line: string) => void): Promise<CaseResult> {
  const rounds: { called: Sample; asked: Sample }[] = [];
  await request(stage, pace.warmUpSeconds);
  for (let round = 1; round <= pace.rounds; round++) {
    const called = await call(stage, pace.seconds);
    const asked = await request(stage, pace.seconds);
    rounds.push({ called, asked });
    say(
      `  http round ${round}  placeOrder ${called.rate.toFixed(0)}/s, over HTTP ${asked.rate.toFixed(0)}/s p99 ${asked.p99Ms.toFixed(0)} ms`,
    );
  }
  const called = medianSample(rounds.map((round) => round.called));
  const asked = medianSample(rounds.map((round) => round.asked));
  return {
    name: `http-${CLIENTS}`,
    about: `POST /api/orders, two processes with their jobs on, ${CLIENTS} clients, one line each of 1,000 variants`,
    forms: { placeOrder: called, http: asked },
    ratio: significant(asked.rate / called.rate),
    ratioOf: "rate of http / placeOrder",
    notes: [],
  };
}

async function call({ buyers, fare, choose }: Stage, seconds: number): Promise<Sample> {
  await resetBooks();
  const run = async (client: number) => {
    const buyer = buyers[client];
    if (buyer) await placeOrder(buyerCtx(buyer), checkoutOf(buyer, choose(), fare));
    return "done" as const;
  };
  const { sample, done } = await drive({ name: "placeOrder", run }, CLIENTS, seconds);
  await requireBooks(sqlExecutor(sqlPool()), { Order: done });
  return sample;
}

async function request({ buyers, fare, choose, targets }: Stage, seconds: number): Promise<Sample> {
  await resetBooks();
  const crowd = buyers.map((buyer) => ({ buyer, body: checkoutOf(buyer, choose(), fare) }));
  const { answers, seconds: took } = await sendCrowd({ mode: "steady", targets, seconds }, crowd);
  const placed = answers.filter((answer) => answer.status === 201);
  const other = answers.find((answer) => ![201, 429].includes(answer.status));
  if (other) throw new Error(`the app answered ${other.status} ${other.code}`);
  await requireBooks(sqlExecutor(sqlPool()), { Order: placed.length });
  return sampleOf(
    placed.map((answer) => answer.ms),
    took,
  );
}
