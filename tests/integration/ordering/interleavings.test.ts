import { afterAll, beforeAll, expect, test } from "vitest";
import { handleLostEvents } from "@/inngest/lost-events";
import { cancelOrder, expireOrders, placeOrder } from "@/lib/ordering";
import {
  decideSandboxPayment,
  pollPendingPayments,
  receiveWebhook,
  signSandboxWebhook,
} from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { isDomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods, type Goods } from "../../builders/ordering";
import { ageAttempts, openPage } from "../../builders/payments";
import {
  type Buyer,
  buildOrder,
  checkoutInput,
  deliverEvents,
  passDeadline,
  stockByLedger,
  stockOf,
} from "../../builders/placed-orders";
import { type Cut, DatabaseProxy } from "../../fakes/database-proxy";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

// One unpaid order, its payment page open, and all that may happen to it, in every order: the buyer pays at the provider, the
// deadline passes and a worker sweeps, the buyer cancels, the webhook comes, comes again, comes late. A crash is a connection cut
// around the COMMIT of one step: the database then holds what it holds, and what told of it is told again.

const STEPS = ["pay", "webhook", "expire", "cancel"] as const;
type Step = (typeof STEPS)[number];
type Case = { buyer: Buyer; goods: Goods; orderId: string; number: string; ref: string; webhook: string };

let provider: Awaited<ReturnType<typeof startSandboxProvider>>;
let proxy: DatabaseProxy;
let buyer: Buyer;
let shop: Goods["shop"];

beforeAll(async () => {
  const started = await DatabaseProxy.start(process.env.DATABASE_URL ?? "");
  proxy = started.proxy;
  process.env.DATABASE_URL = started.url;
  provider = await startSandboxProvider();
  await buildDeliveryRates();
  buyer = await buildBuyer();
  shop = (await buildGoods()).shop;
});
afterAll(async () => {
  await provider.stop();
  await db().$disconnect();
  await proxy.stop();
});

test.each(named(permutations([...STEPS, "webhook" as const]).map((steps) => ({ steps }))))(
  "$title",
  async ({ steps }) => {
    const one = await anUnpaidOrder();
    for (const step of steps) await take(one, step);
    await expectItSettled(one);
  },
);

const pairs = permutations([...STEPS]).flatMap((steps) =>
  [0, 1, 2].flatMap((at) => ((steps[at] ?? "") < (steps[at + 1] ?? "") ? [{ steps, at }] : [])),
);
test.each(named(pairs))("$title, the two at the same moment", async ({ steps, at }) => {
  for (let round = 0; round < 2; round++) {
    const one = await anUnpaidOrder();
    for (const step of steps.slice(0, at)) await take(one, step);
    await Promise.all(steps.slice(at, at + 2).map((step) => take(one, step)));
    for (const step of steps.slice(at + 2)) await take(one, step);
    await expectItSettled(one);
  }
});

// A webhook makes three commits once the money is there: it is stored, the payment settled, the order paid.
const crashes = permutations([...STEPS]).flatMap((steps) =>
  steps.flatMap((step, at) => {
    const commits = step === "webhook" && steps.indexOf("pay") < at ? [0, 1, 2] : [0];
    const cuts = step === "pay" ? [] : (["before-commit", "after-commit"] as const);
    return cuts.flatMap((cut) => commits.map((commit) => ({ steps, at, cut, commit })));
  }),
);
test.each(named(crashes))("$title, crashed $cut number $commit", async ({ steps, at, cut, commit }) => {
  const one = await anUnpaidOrder();
  for (const [index, step] of steps.entries()) {
    if (index === at) await crash(one, step, cut, commit);
    else await take(one, step);
  }
  await expectItSettled(one);
});

test.each(["before-commit", "after-commit"] as const)(
  "a buyer whose order is cut %s and who presses again has one order, whole",
  async (cut) => {
    const goods = await buildGoods({ shopId: shop.id });
    const own = { ...goods, shop };
    const input = await checkoutInput(buyer, [{ goods: own, quantity: 3 }]);
    proxy.cutNext(cut);
    await expect(placeOrder(buyer.ctx, input)).rejects.toMatchObject({ code: expect.stringMatching(/CONN/) });
    expect(proxy.disarm()).toBe(false);
    expect(await stockOf(own)).toEqual({ onHand: 10, reserved: cut === "after-commit" ? 3 : 0 });
    const { orderId } = await placeOrder(buyer.ctx, input);
    expect(await stockOf(own)).toEqual({ onHand: 10, reserved: 3 });
    expect(
      await db().order.findMany({ where: { idempotencyKey: input.idempotencyKey }, select: { id: true } }),
    ).toEqual([{ id: orderId }]);
  },
);

async function anUnpaidOrder(): Promise<Case> {
  const goods = { ...(await buildGoods({ shopId: shop.id })), shop };
  const order = await buildOrder(buyer, { goods, quantity: 3 });
  return { ...order, buyer, goods, ref: await openPage({ ...order, buyer }), webhook: `evt_${newId()}` };
}

async function take(one: Case, step: Step): Promise<void> {
  if (step === "pay") {
    provider.misbehave.loseWebhooks = 1; // it comes as a step of its own
    await decideSandboxPayment(systemCtx("test"), { ref: one.ref, outcome: "PAID", method: "test" });
  } else if (step === "webhook") {
    const body = JSON.stringify({ id: one.webhook, data: { ref: one.ref } });
    const headers = new Headers({ "sandbox-signature": signSandboxWebhook(body, "sandbox-gateway-secret") });
    await receiveWebhook(systemCtx("test"), { gateway: "sandbox", body, headers });
    await deliverEvents();
  } else if (step === "expire") {
    await passDeadline(one.orderId);
    await expireOrders(systemCtx("test"), [one.orderId]);
  } else {
    await cancelOrder(one.buyer.ctx, { orderNumber: one.number }).catch(refusedAs("ORDER_STATE"));
  }
}

/** The step with one of its COMMITs cut, then told again: a provider, a sweep and a person all come back to what failed. */
async function crash(one: Case, step: Step, cut: Cut, commit: number): Promise<void> {
  proxy.cutNext(cut, commit);
  await take(one, step).catch((error: unknown) => {
    if (isDomainError(error)) throw error;
  });
  // A refused cancelling commits nothing; everything else does.
  expect(proxy.disarm() && step !== "cancel").toBe(false);
  await makeEventsDue();
  await take(one, step);
}

async function expectItSettled(one: Case): Promise<void> {
  await settleAll(one);
  const order = await db().order.findUniqueOrThrow({ where: { id: one.orderId } });
  const locks = await db().reservation.findMany({ where: { orderId: one.orderId } });
  const payment = await db().payment.findFirstOrThrow({ where: { orderId: one.orderId } });
  const theirs = await db().sandboxPayment.findUniqueOrThrow({ where: { ref: one.ref } });
  const live = locks.filter((lock) => lock.status === "HELD" || lock.status === "COMMITTED");
  const left = order.status === "PAID" ? 7 : 10;

  expect(await stockOf(one.goods)).toEqual({ onHand: left, reserved: 0 });
  expect(await stockByLedger(one.goods)).toEqual({ onHand: left, reserved: 0, locked: 0 });
  if (order.status === "PAID") {
    expect(live.map((lock) => lock.status)).toEqual(["COMMITTED"]);
    expect({ ours: payment.status, theirs: theirs.status, back: theirs.refunded }).toEqual({
      ours: "SUCCEEDED",
      theirs: "PAID",
      back: 0n,
    });
    expect(await db().shipment.count({ where: { shopOrder: { orderId: one.orderId } } })).toBe(1);
  } else {
    expect(["EXPIRED", "CANCELLED"]).toContain(order.status);
    expect(live).toEqual([]);
    expect(payment.status).not.toBe("PENDING");
    expect(theirs.refunded).toBe(theirs.status === "PAID" ? theirs.amount : 0n);
  }
}

/** Everything the workers would come to in time: events, the poller, lost events, refunds. */
async function settleAll(one: Case): Promise<void> {
  const ctx = systemCtx("test");
  await makeEventsDue();
  await deliverEvents();
  await ageAttempts(one.orderId);
  await pollPendingPayments(ctx);
  await db()
    .$executeRaw`UPDATE OutboxEvent SET nextAttemptAt = NOW(3) - INTERVAL 3 MINUTE WHERE status = 'SENT'
      AND aggregateId IN (SELECT ${one.orderId} UNION ALL SELECT id FROM Payment WHERE orderId = ${one.orderId})`;
  await handleLostEvents(ctx, { backHours: 1 });
  await makeEventsDue();
  await deliverEvents();
}

// An event whose handler failed waits before it comes again; here it comes at once.
async function makeEventsDue(): Promise<void> {
  await db()
    .$executeRaw`UPDATE OutboxEvent SET nextAttemptAt = NOW(3) WHERE status IN ('PENDING', 'SENDING')`;
}

function refusedAs(code: "ORDER_STATE") {
  return (error: unknown) => {
    if (!isDomainError(error, code)) throw error;
  };
}

/** The cases with titles for people: "pay, [webhook], expire" marks the step at `at`. */
function named<Kind extends { steps: readonly string[]; at?: number }>(cases: readonly Kind[]) {
  return cases.map((one) => ({
    ...one,
    title: one.steps.map((step, index) => (index === one.at ? `[${step}]` : step)).join(", "),
  }));
}

/** Every different order of some steps. */
function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  const all = items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
  return [...new Map(all.map((order) => [order.join(), order])).values()];
}
