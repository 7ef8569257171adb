import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { requireBooks, resetBooks } from "./harness/books";
import { type Answer, sendCrowd } from "./harness/http-crowd";
import type { CaseResult } from "./harness/rounds";
import { type Sample, sampleOf, significant } from "./harness/stats";
import { buildBuyers, checkoutOf, fareFor } from "./world/buyers";
import { buildMarket } from "./world/market";

/** Each buyer wants two units, one an order: together more than there are. */
const WISHES = 2;
const PATIENCE_MS = 2_000;

type Order = { number: string; placedAt: Date };

/**
 * Everybody comes at the same moment for the same variant, over all processes of the app, and comes back when told "busy". Answers
 * what they were told and judges it: exactly all units sold, nobody sent home while one was left, every answer in time.
 */
export async function runFlashSale(
  targets: string[],
  size: { units: number; buyers: number },
  say: (line: string) => void,
): Promise<CaseResult> {
  const { shops } = await buildMarket({ shops: 1, offers: 1, units: size.units });
  const [goods] = shops[0] ?? [];
  if (!goods) throw new Error("nothing on sale");
  const buyers = await buildBuyers(size.buyers);
  const fare = await fareFor(1);
  await resetBooks();
  const crowd = buyers.map((buyer) => ({ buyer, body: checkoutOf(buyer, [goods], fare) }));
  const { answers, seconds } = await sendCrowd({ mode: "flash", targets, wishes: WISHES }, crowd);

  const sql = sqlExecutor(sqlPool());
  await requireBooks(sql);
  const [level] = await sql.rows<{ reserved: number }>("SELECT reserved FROM StockLevel WHERE id = ?", [
    goods.stockLevelId,
  ]);
  const orders = await sql.rows<Order>("SELECT number, placedAt FROM `Order` ORDER BY placedAt");
  const verdicts = judge(answers, orders, { units: size.units, locked: level?.reserved ?? 0 });
  for (const verdict of verdicts) say(`  flash sale  ${verdict}`);
  return {
    name: "flash-sale",
    about: `${size.units} units, ${size.buyers} buyers at once who want ${WISHES} each, ${targets.length} app processes`,
    forms: formsOf(answers, seconds),
    ratio: significant(orders.length / size.units),
    ratioOf: "orders placed / units on sale",
    notes: [`${answers.length} answers in ${seconds.toFixed(1)} s`, ...verdicts],
  };
}

function formsOf(answers: readonly Answer[], seconds: number): Record<string, Sample> {
  const told = (name: string, which: (answer: Answer) => boolean): [string, Sample] => {
    const waits = answers.filter(which).map((answer) => answer.ms);
    const { rate, p50Ms, p99Ms } = sampleOf(waits, seconds);
    return [name, { rate: Math.round(rate), p50Ms: Math.round(p50Ms || 0), p99Ms: Math.round(p99Ms || 0) }];
  };
  return Object.fromEntries([
    told("placed", (answer) => answer.status === 201),
    told("sold out", (answer) => answer.code === "OUT_OF_STOCK"),
    told("busy", (answer) => answer.status === 429),
  ]);
}

function judge(
  answers: readonly Answer[],
  orders: readonly Order[],
  { units, locked }: { units: number; locked: number },
): string[] {
  const placed = new Set(answers.filter((answer) => answer.status === 201).map((answer) => answer.number));
  const soldOut = answers.filter((answer) => answer.code === "OUT_OF_STOCK");
  // The database's clock and ours are one machine's; an order that began after somebody was sent home had a unit he could have had.
  const lastPlaced = orders.at(-1)?.placedAt.getTime() ?? 0;
  const tooEarly = soldOut.filter((answer) => answer.at < lastPlaced || answer.left !== 0);
  const known = new Set(orders.map((order) => order.number));
  const lost = [...placed].filter((number) => number === undefined || !known.has(number));
  const slowest = Math.max(...answers.map((answer) => answer.ms));
  const late = answers.filter((answer) => answer.ms > PATIENCE_MS);
  const strange = answers.filter(
    (answer) => answer.status !== 201 && answer.status !== 429 && answer.code !== "OUT_OF_STOCK",
  );
  const unguided = answers.filter((answer) => answer.status === 429 && !answer.retryAfter);
  return [
    verdict(
      locked === units && orders.length === units,
      `sold ${orders.length} of ${units}, ${locked} units locked`,
    ),
    verdict(
      lost.length === 0 && placed.size === orders.length,
      `${placed.size} orders were confirmed, ${lost.length} of them in vain`,
    ),
    verdict(
      tooEarly.length === 0,
      `${soldOut.length} told "sold out", ${tooEarly.length} while a unit was left`,
    ),
    verdict(
      late.length === 0,
      `slowest answer ${Math.round(slowest)} ms, ${late.length} over ${PATIENCE_MS} ms`,
    ),
    verdict(
      unguided.length === 0,
      `${answers.filter((answer) => answer.status === 429).length} told "busy", ${unguided.length} without Retry-After`,
    ),
    verdict(
      strange.length === 0,
      `${strange.length} other answers (5xx, broken connections) ${strange[0]?.status ?? ""} ${strange[0]?.code ?? ""}`.trim(),
    ),
  ];
}

function verdict(holds: boolean, words: string): string {
  return `${holds ? "✓" : "✗"} ${words}`;
}
