import { setTimeout as sleep } from "node:timers/promises";
import { cancelOrder } from "@/lib/ordering";
import type { PlaceOrderInput } from "@/lib/ordering/schema";
import { isDomainError } from "@/lib/platform/errors";
import { type ChaosBuyer, chooseLines, inputFor, type Market } from "./market";
import { request } from "./request";
import type { Stage } from "./stage";

/** What the buyers were told, and so what must be true of the database for good. */
export type Acknowledged = { number: string; key: string; userId: string; units: number; at: number };

/** The clients' side of the truth, kept over all rounds. */
export class ClientLog {
  readonly orders: Acknowledged[] = [];
  /** Keys of every order that was ever asked for: an order with another key was made up. */
  readonly asked = new Set<string>();
  /** Orders told to be cancelled. */
  readonly cancelled = new Set<string>();
  /** Provider's refs whose money was taken. */
  readonly paid: { ref: string; number: string }[] = [];
  readonly counts = { soldOut: 0, busy: 0, serverErrors: 0, noAnswer: 0, refused: 0, gaveUp: 0 };
}

const ANSWER_MS = 6_000;
const PATIENCE_MS = 30_000;

/** One buyer, round after round: orders, then pays, cancels or forgets; asks again with the same key until he is answered. */
export async function shop(
  stage: Stage,
  market: Market,
  buyer: ChaosBuyer,
  log: ClientLog,
  isOver: () => boolean,
): Promise<void> {
  await sleep(Math.random() * 500);
  while (!isOver()) {
    const order = await place(stage, market, buyer, log);
    if (order) await decide(stage, buyer, order, log);
    await sleep(200 + Math.random() * 800);
  }
}

async function place(
  stage: Stage,
  market: Market,
  buyer: ChaosBuyer,
  log: ClientLog,
): Promise<string | null> {
  const lines = chooseLines(market);
  const input: PlaceOrderInput = await inputFor(buyer, lines);
  log.asked.add(input.idempotencyKey);
  const answer = await untilAnswered(stage, buyer, "/api/orders", input, log);
  if (answer?.status === 409) log.counts.soldOut++;
  if (answer?.status !== 201) return null;
  const { number } = answer.body as { number: string };
  const units = lines.reduce((sum, line) => sum + line.quantity, 0);
  log.orders.push({ number, key: input.idempotencyKey, userId: buyer.userId, units, at: Date.now() });
  return number;
}

/** Six in ten pay, some of them late or twice; two cancel; two forget the order. */
async function decide(stage: Stage, buyer: ChaosBuyer, number: string, log: ClientLog): Promise<void> {
  const mood = Math.random();
  if (mood < 0.2) return;
  if (mood < 0.4) return cancel(buyer, number, log);
  const answer = await untilAnswered(
    stage,
    buyer,
    `/api/orders/${number}/payments`,
    { gateway: "sandbox" },
    log,
  );
  if (answer?.status !== 201) return;
  const ref = (answer.body as { checkoutUrl: string }).checkoutUrl.split("/").at(-1) ?? "";
  if (mood > 0.9) await sleep(1_000 + Math.random() * 4_500); // at the edge of the deadline
  if (stage.provider.pay(ref)) log.paid.push({ ref, number });
  if (mood > 0.95) await cancel(buyer, number, log);
}

/** Buyers cancel through a process of their own, this one: the screens' action has no door for programs. */
async function cancel(buyer: ChaosBuyer, number: string, log: ClientLog): Promise<void> {
  try {
    await cancelOrder(buyer.ctx, { orderNumber: number });
    log.cancelled.add(number);
  } catch (error) {
    if (isDomainError(error, "ORDER_STATE")) log.counts.refused++;
    else log.counts.noAnswer++; // it may or may not have happened: the buyer was told nothing
  }
}

type Answer = { status: number; body: unknown };

/** Asks any process until one answers for good; a client that knows nothing must ask again, and may, with the same key. */
async function untilAnswered(
  stage: Stage,
  buyer: ChaosBuyer,
  path: string,
  body: unknown,
  log: ClientLog,
): Promise<Answer | null> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const answer = await ask(stage, buyer, path, body);
    if (answer && answer.status < 500 && answer.status !== 429) {
      if (answer.status >= 400) log.counts.refused++;
      return answer;
    }
    if (!answer) log.counts.noAnswer++;
    else if (answer.status === 429) log.counts.busy++;
    else log.counts.serverErrors++;
    await sleep(300 + Math.random() * 700);
  }
  log.counts.gaveUp++;
  return null;
}

async function ask(stage: Stage, buyer: ChaosBuyer, path: string, body: unknown): Promise<Answer | null> {
  const app = stage.apps[Math.floor(Math.random() * stage.apps.length)];
  try {
    const { status, text } = await request(`${app?.url}${path}`, {
      method: "POST",
      headers: {
        cookie: buyer.cookie,
        origin: app?.env.APP_URL ?? "",
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
      deadlineMs: ANSWER_MS,
    });
    return { status, body: JSON.parse(text || "{}") };
  } catch {
    return null;
  }
}
