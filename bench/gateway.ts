import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { ensureBuild } from "../scripts/runtime/app-build.mjs";
import { startService } from "../scripts/runtime/app-service.mjs";
import { freePorts } from "../scripts/runtime/ports.mjs";
import { appsEnv } from "./harness/apps";
import type { Bench } from "./harness/bench";
import { requireBooks, resetBooks } from "./harness/books";
import { benchData } from "./harness/database";
import type { CaseResult } from "./harness/rounds";
import { medianSample, percentile, sampleOf, significant } from "./harness/stats";
import { type OrderWish, sendVisitors, type Visit } from "./harness/visitors";
import { type Buyer, buildBuyers, checkoutOf, type Fare, fareFor, sessionToken } from "./world/buyers";
import type { Market } from "./world/market";
import { anyOf } from "./world/random";
import { theMarket } from "./world/the-market";

const INSTANCES = 3;
const BUYERS = 64;
/** Of what the machine answers when asked as fast as it can: what is felt is then the instance that is missing, not the load. */
const LOAD = 0.35;
const CALIBRATION_MS = 5_000;

type Service = Awaited<ReturnType<typeof startService>>;
type Trouble = { name: string; make: (service: Service) => Promise<void> };

const TROUBLES: readonly Trouble[] = [
  { name: "quiet", make: async () => undefined },
  { name: "kill -9 one", make: async () => signalInstance("app-1", "SIGKILL") },
  { name: "restart one", make: async () => signalInstance("app-2", "SIGTERM") },
  { name: "rolling restart of all", make: async (service) => service.roll?.() },
];

/** What visitors feel of an instance that dies or is restarted behind the gateway. */
export const gateway: Bench = {
  name: "gateway",
  about: `${INSTANCES} instances behind the gateway under constant load, one request in six an order: what visitors feel of trouble.`,
  async run({ pace, quick, say, databaseUrl }) {
    const market = await theMarket(quick);
    const [port = 0] = await freePorts(1);
    const env = appsEnv(databaseUrl, `http://127.0.0.1:${port}`);
    const server = await ensureBuild({ data: benchData, env });
    const service = await startService({
      ...{ instances: INSTANCES, server, port, env, data: benchData, requestsPer10s: 1_000_000 },
      onTrouble: (text: string) => say(`  ${text}`),
      onGiveUp: (failure: Error) => say(`  ${failure.message}`),
    });
    try {
      const stage = { url: `http://127.0.0.1:${port}`, service, market, quick };
      const rate = await calibrate(stage.url, await pagesOf(market));
      const world = { ...stage, rate, buyers: await buildBuyers(BUYERS), fare: await fareFor(1) };
      say(`  constant load: ${rate} requests a second`);
      await phase(world, TROUBLES[0] as Trouble);
      const felt = new Map<string, Felt[]>(TROUBLES.map(({ name }) => [name, []]));
      for (let round = 1; round <= Math.min(pace.rounds, 3); round++) {
        for (const trouble of TROUBLES) {
          const own = await phase(world, trouble);
          felt.get(trouble.name)?.push(own);
          say(`  round ${round}  ${trouble.name.padEnd(24)} ${inWords(own)}`);
        }
      }
      return [resultOf(felt, rate)];
    } finally {
      await service.stop();
    }
  },
};

type World = {
  url: string;
  service: Service;
  market: Market;
  quick: boolean;
  rate: number;
  buyers: readonly Buyer[];
  fare: Fare;
};
type Felt = {
  visits: Visit[];
  seconds: number;
  p95Ms: number;
  failed: number;
  retried: number;
  doubled: number;
};

/** A third of the pages a second that four visitors get who ask again as soon as they are answered. */
async function calibrate(url: string, pages: readonly string[]): Promise<number> {
  const end = Date.now() + CALIBRATION_MS;
  let answered = 0;
  const visitor = async (_: unknown, index: number) => {
    for (let turn = index; Date.now() < end; turn++) {
      await (await fetch(`${url}${pages[turn % pages.length]}`)).arrayBuffer();
      answered++;
    }
  };
  await Promise.all(Array.from({ length: 4 }, visitor));
  return Math.max(2, Math.floor((LOAD * answered * 1000) / CALIBRATION_MS));
}

/** One stretch of visitors, with its trouble in the middle; then the orders are counted against what the buyers were told. */
async function phase(world: World, trouble: Trouble): Promise<Felt> {
  await resetBooks();
  const breath = world.quick ? 1_000 : 8_000;
  const plan = {
    url: world.url,
    rate: world.rate,
    pages: await pagesOf(world.market),
    orders: await ordersOf(world),
  };
  const { results, seconds } = await sendVisitors(plan, async () => {
    await sleep(breath);
    await trouble.make(world.service);
    await sleep(2 * breath);
  });
  const placed = results.filter(({ number }) => number !== undefined);
  const doubled = await countDoubled(placed);
  await requireBooks(sqlExecutor(sqlPool()));
  return {
    ...{ visits: results, seconds, doubled },
    p95Ms: percentile(
      results.map(({ ms }) => ms).sort((a, b) => a - b),
      0.95,
    ),
    failed: results.filter(({ kind, status }) => status !== (kind === "page" ? 200 : 201)).length,
    retried: results.filter(({ attempts }) => attempts > 1).length,
  };
}

/** Orders beyond the one that each key was answered with. */
async function countDoubled(placed: readonly Visit[]): Promise<number> {
  const rows = await sqlExecutor(sqlPool()).rows<{ idempotencyKey: string; number: string }>(
    "SELECT idempotencyKey, number FROM `Order`",
  );
  const numbers = new Set(rows.map(({ number }) => number));
  const lost = placed.find(({ number }) => !numbers.has(number ?? ""));
  if (lost) throw new Error(`order ${lost.number} was confirmed and is not there`);
  return rows.length - new Set(rows.map(({ idempotencyKey }) => idempotencyKey)).size;
}

async function pagesOf(market: Market): Promise<string[]> {
  const products = await sqlExecutor(sqlPool()).rows<{ slug: string }>(
    "SELECT slug FROM Product ORDER BY id LIMIT 20",
  );
  const shops = await sqlExecutor(sqlPool()).rows<{ slug: string }>(
    "SELECT slug FROM Shop ORDER BY id LIMIT 5",
  );
  if (market.shops.length === 0) throw new Error("the market is empty");
  return ["/", "/en", ...products.map(({ slug }) => `/p/${slug}`), ...shops.map(({ slug }) => `/s/${slug}`)];
}

async function ordersOf({ buyers, market, fare }: World): Promise<OrderWish[]> {
  const cookies = await Promise.all(buyers.map(sessionToken));
  return Array.from({ length: 600 }, (_, index) => {
    const buyer = buyers[index % buyers.length] as Buyer;
    const body = checkoutOf(buyer, anyOf(market.shops).slice(0, 1), fare);
    return {
      key: body.idempotencyKey,
      body,
      cookie: `next-auth.session-token=${cookies[index % buyers.length]}`,
    };
  });
}

async function signalInstance(name: string, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  const record = path.join(benchData, "run", `${name}.json`);
  process.kill(JSON.parse(readFileSync(record, "utf8")).program.pid, signal);
}

function resultOf(felt: ReadonlyMap<string, readonly Felt[]>, rate: number): CaseResult {
  const forms = Object.fromEntries(
    [...felt].map(([name, own]) => [
      name,
      medianSample(
        own.map(({ visits, seconds }) =>
          sampleOf(
            visits.map(({ ms }) => ms),
            seconds,
          ),
        ),
      ),
    ]),
  );
  const p95 = new Map(
    [...felt].map(([name, own]) => [
      name,
      percentile(
        own.map((one) => one.p95Ms).sort((a, b) => a - b),
        0.5,
      ),
    ]),
  );
  const worst = Math.max(...p95.values());
  return {
    name: "gateway",
    about: `${INSTANCES} instances, ${rate} requests a second`,
    forms,
    ratio: significant(worst / (p95.get("quiet") ?? Number.NaN)),
    ratioOf: "worst p95 / quiet p95",
    notes: [...felt].flatMap(([name, own]) => own.map((one) => `${name}: ${inWords(one)}`)),
  };
}

function inWords({ visits, p95Ms, failed, retried, doubled }: Felt): string {
  const orders = visits.filter(({ kind }) => kind === "order").length;
  const why = [
    ...new Set(visits.flatMap((visit) => (visit.why ? [`${visit.status} ${visit.why.slice(0, 60)}`] : []))),
  ].slice(0, 3);
  return `${visits.length} requests, ${orders} of them orders; p95 ${p95Ms.toFixed(0)} ms; failed ${failed}; orders asked for again ${retried}; double orders ${doubled}${why.length > 0 ? ` (${why.join("; ")})` : ""}`;
}
