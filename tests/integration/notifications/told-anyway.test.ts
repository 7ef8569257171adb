import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { remindUnpaid } from "@/lib/notifications";
import { listPreferences, setPreference } from "@/lib/notifications/preferences";
import { countGivenUp, sendAllAgain } from "@/lib/notifications/staff";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { readTrackToken } from "@/lib/shipping/track-token";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import {
  buildDeadMessage,
  dropQueued,
  messagesOf,
  provenAddress,
  sendAll,
  sendersTo,
  tell,
} from "../../builders/notifications";
import { buildBuyer, buildGoods, type Goods } from "../../builders/ordering";
import { buildPackedPart } from "../../builders/parcels";
import { buildOrder, deliverEvents, passDeadline } from "../../builders/placed-orders";
import { type MailCatcher, startMailCatcher } from "../../fakes/mail-catcher";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

let catcher: MailCatcher;
let goods: Goods;
let gateway: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  gateway = await startSandboxProvider();
  await buildDeliveryRates();
  [catcher, goods] = await Promise.all([startMailCatcher(), buildGoods({ onHand: 100 })]);
});
beforeEach(() => dropQueued());
afterAll(() => Promise.all([catcher.stop(), gateway.stop()]));

test("nobody can silence the word that somebody asked to erase them, and its mail offers no way to", async () => {
  const { ctx, userId } = await buildBuyer();
  const email = await provenAddress(userId);
  await expect(
    setPreference(ctx, { kind: "erasure_requested", channel: "EMAIL", enabled: false }),
  ).rejects.toMatchObject({ code: "INVALID_INPUT" });
  const kinds = (await listPreferences(ctx, { audience: "customer" })).map(({ kind }) => kind);
  expect(kinds).not.toContain("erasure_requested");
  // As it may stand from before.
  for (const channel of ["BELL", "EMAIL"] as const)
    await db().notificationPreference.create({
      data: { userId, kind: "erasure_requested", channel, enabled: false },
    });
  const requestId = newId();
  const dueAt = new Date(Date.now() + 86_400_000);
  await db().erasureRequest.create({
    data: { id: requestId, userId, openKey: userId, requestedBy: userId, dueAt, sweepAt: dueAt },
  });
  await tell("erasure_requested", { userId, requestId });
  await sendAll(sendersTo(catcher.url));
  expect(await messagesOf(userId, "BELL")).toMatchObject([{ status: "DELIVERED" }]);
  const [mail] = catcher.to(email);
  expect(mail?.headers["list-unsubscribe"]).toBeUndefined();
  expect(mail?.text).not.toContain("unsubscribe");
  await db().erasureRequest.delete({ where: { id: requestId } });
});

test("an order that cannot be reminded of keeps no other from its reminder", async () => {
  const orders = [];
  for (let i = 0; i < 2; i++) {
    const buyer = await buildBuyer();
    orders.push({ ...(await buildOrder(buyer, { goods, quantity: 1 })), userId: buyer.userId });
  }
  const [broken, sound] = orders;
  if (!broken || !sound) throw new Error("two orders");
  for (const [index, { orderId }] of orders.entries())
    await db()
      .$executeRaw`UPDATE \`Order\` SET expiresAt = NOW(3) + INTERVAL ${60 + index} SECOND WHERE id = ${orderId}`;
  await db().$executeRawUnsafe(
    `CREATE TRIGGER one_order_fails BEFORE INSERT ON Notification FOR EACH ROW
     BEGIN IF NEW.orderId = '${broken.orderId}' THEN SIGNAL SQLSTATE '45000'; END IF; END`,
  );
  try {
    expect(await remindUnpaid(systemCtx("test"))).toBe(false);
  } finally {
    await db().$executeRawUnsafe("DROP TRIGGER one_order_fails");
  }
  const reminded = async (userId: string) =>
    (await messagesOf(userId, "BELL")).filter(({ kind }) => kind === "pay_reminder").length;
  expect(await Promise.all([reminded(broken.userId), reminded(sound.userId)])).toEqual([0, 1]);
  for (const { orderId } of orders) await passDeadline(orderId);
});

test("staff see how much was given up, and send again what they mean: a kind, a channel, the last hours; not what may have arrived", async () => {
  const { userId } = await buildBuyer();
  await provenAddress(userId);
  const kind = "return_approved" as const;
  await db().notification.deleteMany({ where: { kind } });
  const [young, old, other, perhaps] = await Promise.all([1, 2, 3, 4].map(() => buildDeadMessage(userId)));
  const set = (id: string | undefined, data: object) =>
    db().notification.update({ where: { id: id ?? "" }, data: { kind, ...data } });
  await set(young, {});
  await set(old, { createdAt: new Date(Date.now() - 30 * 3600_000) });
  await set(other, { channel: "SMS" });
  await set(perhaps, { reason: "unanswered" });
  const staff = testCtx({ userId, staffRole: "SUPPORT" });
  const counts = await countGivenUp(staff, { kind, channel: "EMAIL" });
  expect(counts).toEqual([
    { hours: 6, count: 1 },
    { hours: 24, count: 1 },
    { hours: 168, count: 2 },
    { hours: null, count: 2 },
  ]);
  const statuses = async () => {
    const rows = await db().notification.findMany({ where: { kind } });
    return [young, old, other, perhaps].map((id) => rows.find((row) => row.id === id)?.status);
  };
  expect(await sendAllAgain(staff, { kind, channel: "EMAIL", hours: 24 })).toEqual({
    queued: 1,
    more: false,
  });
  expect(await statuses()).toEqual(["QUEUED", "FAILED", "FAILED", "FAILED"]);
  const presses = await Promise.all([1, 2].map(() => sendAllAgain(staff, { kind })));
  expect(presses.map(({ queued }) => queued).toSorted()).toEqual([0, 2]);
  expect(await statuses()).toEqual(["QUEUED", "QUEUED", "QUEUED", "FAILED"]);
});

test("a mail about a parcel leads to its way without signing in; who waits for money or goods hears when they do not come", async () => {
  const part = await buildPackedPart();
  const email = await provenAddress(part.buyer.userId);
  const { shopOrderId, shopId } = part.ref;
  const parcel = await db().shipment.findFirstOrThrow({ where: { shopOrderId } });
  await deliverEvents();
  await dropQueued();
  await tell("shipped", { shopOrderId });
  await sendAll(sendersTo(catcher.url));
  const [mail] = catcher.to(email);
  for (const body of [mail?.text, mail?.html])
    expect(readTrackToken(/\/track\/([\w-]+)/.exec(body ?? "")?.[1] ?? "")).toBe(parcel.id);
  await tell("refund_failed", { refundId: newId(), orderId: part.orderId, shopOrderId, amount: 25_000 });
  const heard = await messagesOf(part.buyer.userId, "BELL");
  expect(heard.at(-1)).toMatchObject({ kind: "refund_failed", payload: { amount: 25_000 } });
  const returnId = newId();
  await tell("return_ended", { returnId, shopOrderId, shopId });
  const shop = await db().notification.findMany({ where: { shopId, channel: "BELL", kind: "return_ended" } });
  expect(shop).toMatchObject([{ payload: { path: expect.stringContaining(`/requests/${returnId}`) } }]);
});
