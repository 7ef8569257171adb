import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { proveStock } from "@/lib/proof";
import { buildDeliveryRates } from "../../builders/delivery";
import { LifeOfMoney, openMoneyMarket } from "../../builders/money-life";
import { ownDatabase } from "../../builders/own-database";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

const LIVES = Number(process.env.MONEY_LIVES ?? 30);
const SEED = Number(process.env.MONEY_SEED ?? Date.now() % 1_000_000);
const PROVE_EVERY = 200;

const own = await ownDatabase();
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(async () => {
  await provider.stop();
  await db().$disconnect();
  await own.drop();
});

test(`${LIVES} lives of an order over three shops: every journal and all of them sum to 0, every balance is the rupiah we reckon (MONEY_SEED=${SEED})`, async () => {
  const market = await openMoneyMarket(SEED);
  for (let life = 1; life <= LIVES; life++) {
    await new LifeOfMoney(market).live();
    if (life % PROVE_EVERY === 0 || life === LIVES) {
      const at = { life, seed: SEED };
      const proof = await proveStock(own.url, { moneyGraceSeconds: 0 });
      expect({ ...at, findings: proof.findings }).toEqual({ ...at, findings: [] });
      expect({ ...at, balances: await market.balances() }).toEqual({ ...at, balances: market.reckoned() });
    }
  }
  const kinds = await db().journal.groupBy({ by: ["kind"], _count: true });
  console.info(`lives ${LIVES}:`, Object.fromEntries(kinds.map((row) => [row.kind, row._count])));
  for (const kind of ["SALE", "REFUND", "PAYOUT"]) expect(kinds.map((row) => row.kind)).toContain(kind);
}, 7_200_000);
