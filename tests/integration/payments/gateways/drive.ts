import { POST as receive } from "@/app/api/webhooks/[gateway]/route";
import { expireDueOrders } from "@/lib/ordering";
import {
  executeStaleRefunds,
  handleLeftWebhooks,
  pollPendingPayments,
  readClosedPayments,
  startPayment,
} from "@/lib/payments";
import { requestRefund } from "@/lib/payments/refunds";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { withTransaction } from "@/lib/platform/transaction";
import { anOrder, type Placed } from "../../../builders/payments";
import { deliverEvents, passDeadline } from "../../../builders/placed-orders";
import type { Delivery, GatewayWorld } from "./world";

const ctx = systemCtx.bind(null, "test");

/** Presses pay and returns the attempt's two names: the provider's and ours. */
export async function openPage(world: GatewayWorld, order: Placed): Promise<{ ref: string; id: string }> {
  const { gateway, channel } = world;
  await startPayment(order.buyer.ctx, { orderNumber: order.number, gateway, ...(channel && { channel }) });
  const open = await db().payment.findUniqueOrThrow({ where: { openOrderId: order.orderId } });
  return { ref: open.providerRef ?? "", id: open.id };
}

/** Brings deliveries to our route, one after the other, and has the jobs done that follow; the answers' statuses. */
export async function deliver(world: GatewayWorld, ...deliveries: Delivery[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const { body, headers } of deliveries) {
    const url = `http://localhost:3000/api/webhooks/${world.gateway}`;
    const request = new Request(url, { method: "POST", body, headers });
    const answer = await receive(request, { params: Promise.resolve({ gateway: world.gateway }) });
    statuses.push(answer.status);
    await deliverEvents();
  }
  return statuses;
}

/** The sweeps of the next minutes, at once. */
export async function sweep(order: Placed): Promise<void> {
  const { orderId } = order;
  await db().$executeRaw`UPDATE Payment SET sweepAt = NOW(3) - INTERVAL 1 MINUTE WHERE orderId = ${orderId}`;
  await db()
    .$executeRaw`UPDATE Payment SET lateReadAt = NOW(3) - INTERVAL 1 MINUTE WHERE lateReadAt IS NOT NULL AND orderId = ${orderId}`;
  await db().$executeRaw`UPDATE Refund SET sweepAt = NOW(3) - INTERVAL 1 MINUTE WHERE orderId = ${orderId}`;
  await db()
    .$executeRaw`UPDATE PaymentWebhook SET sweepAt = NOW(3) - INTERVAL 1 MINUTE WHERE handledAt IS NULL`;
  while (await handleLeftWebhooks(ctx()));
  while (await pollPendingPayments(ctx()));
  while (await readClosedPayments(ctx()));
  while (await executeStaleRefunds(ctx()));
  await deliverEvents();
}

/** Minutes pass, one by one for all that waits of these orders; whatever is due by then is done, by the jobs and the sweeps. */
export async function passMinutes(orders: readonly Placed[], minutes: number): Promise<void> {
  const ids = orders.map((order) => order.orderId);
  for (const table of ["Payment", "Refund"])
    await ctx().sql.run(
      `UPDATE ${table} SET sweepAt = sweepAt - INTERVAL ${minutes} MINUTE WHERE orderId IN (?)`,
      [ids],
    );
  await ctx().sql.run(
    `UPDATE Payment SET lateReadAt = lateReadAt - INTERVAL ${minutes} MINUTE WHERE lateReadAt IS NOT NULL AND orderId IN (?)`,
    [ids],
  );
  await ctx().sql.run(
    `UPDATE PaymentWebhook SET sweepAt = sweepAt - INTERVAL ${minutes} MINUTE WHERE handledAt IS NULL`,
  );
  await ctx().sql.run(
    `UPDATE OutboxEvent SET nextAttemptAt = nextAttemptAt - INTERVAL ${minutes} MINUTE WHERE status = 'PENDING'`,
  );
  await deliverEvents();
  while (await handleLeftWebhooks(ctx()));
  while (await pollPendingPayments(ctx()));
  while (await readClosedPayments(ctx()));
  while (await executeStaleRefunds(ctx()));
  await deliverEvents();
}

/** The order's deadline passes; its events are not delivered yet. */
export async function expireOrder(order: Placed): Promise<void> {
  await passDeadline(order.orderId);
  await expireDueOrders(ctx(), { limit: 500 });
}

export async function askRefund(order: Placed, paymentId: string, amount: number): Promise<void> {
  const request = { paymentId, orderId: order.orderId, amount, reason: "test", idempotencyKey: newId() };
  await withTransaction(ctx(), (tx) => requestRefund(tx, request));
  await deliverEvents();
}

/** Everything that is told of an order's money, from the rows. */
export async function moneyOf(order: Placed) {
  const { orderId } = order;
  const [{ status }, attempts, refunds, transactions] = await Promise.all([
    db().order.findUniqueOrThrow({ where: { id: orderId } }),
    db().payment.findMany({ where: { orderId }, orderBy: { createdAt: "asc" } }),
    db().refund.findMany({ where: { orderId }, orderBy: { createdAt: "asc" } }),
    db().paymentTransaction.findMany({ where: { payment: { orderId } }, orderBy: { createdAt: "asc" } }),
  ]);
  const sum = (kind: string) =>
    transactions.filter((one) => one.kind === kind).reduce((total, one) => total + one.amount, 0n);
  return {
    order: status,
    attempts: attempts.map((attempt) => attempt.status),
    captures: transactions.filter((one) => one.kind === "CAPTURE").length,
    refunds: refunds.map((refund) => refund.status),
    captured: sum("CAPTURE"),
    returned: sum("REFUND"),
    total: attempts[0]?.amount ?? 0n,
  };
}

/** An order that is paid, its attempt and its sum. */
export async function paid(world: GatewayWorld) {
  const { order } = await anOrder();
  const { ref, id } = await openPage(world, order);
  await world.pay(ref);
  await deliver(world, ...world.takeDeliveries());
  const { total } = await moneyOf(order);
  return { order, id, total: Number(total) };
}
