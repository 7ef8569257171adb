import twilio from "twilio";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import webPush from "web-push";
import { POST as smsStatus } from "@/app/api/webhooks/twilio/route";
import { requestOtp } from "@/lib/identity";
import { setPreference, setQuietHours } from "@/lib/notifications/preferences";
import { vapidSender } from "@/lib/notifications/push-sender";
import { subscribePush } from "@/lib/notifications/push-subscriptions";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { smsCallbackUrl, twilioSender } from "@/lib/platform/sms";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildDevice, uniquePhone } from "../../builders/identity";
import { dropQueued, messagesOf, passWait, sendAll, sendersTo, tell } from "../../builders/notifications";
import { buildBuyer, buildGoods, type Goods } from "../../builders/ordering";
import { buildPayout } from "../../builders/paid-money";
import { deliverEvents } from "../../builders/placed-orders";
import { buildPaidOrder } from "../../builders/shop-orders";
import { buildMember } from "../../builders/shops";
import { type FakeBrowser, type PushService, startPushService } from "../../fakes/push-service";
import { type FakeTwilio, startFakeTwilio, TWILIO_ACCOUNT } from "../../fakes/twilio-server";

vi.hoisted(() => {
  process.env.TWILIO_AUTH_TOKEN = "a-token-for-tests";
});

const keys = { ...webPush.generateVAPIDKeys(), subject: "mailto:uji@gerai.test" };
let service: PushService;
let sms: FakeTwilio;
let goods: Goods;

beforeAll(async () => {
  await buildDeliveryRates();
  [service, sms, goods] = await Promise.all([
    startPushService(keys.publicKey),
    startFakeTwilio(),
    buildGoods({ onHand: 100 }),
  ]);
  await deliverEvents();
});
beforeEach(() => dropQueued());
afterAll(() => Promise.all([service.close(), sms.close()]));

const senders = () =>
  sendersTo("smtp://127.0.0.1:9", {
    push: vapidSender(keys, { baseUrl: service.url }),
    sms: twilioSender({
      ...TWILIO_ACCOUNT,
      from: "+15005550006",
      baseUrl: sms.url,
      callbackBase: env().APP_URL,
    }),
  });

/** A customer with a paid part of an order, and a browser that agreed if one is given. */
async function customer(browser?: FakeBrowser) {
  const buyer = await buildBuyer();
  const { id: shopOrderId } = await buildPaidOrder({
    shopId: goods.shop.id,
    lines: [{ variantId: goods.variantId, quantity: 1 }],
  });
  const { orderId } = await db().shopOrder.findUniqueOrThrow({ where: { id: shopOrderId } });
  await db().order.update({ where: { id: orderId }, data: { userId: buyer.userId } });
  if (browser) await agree(buyer.userId, browser);
  return { ...buyer, orderId, shopOrderId };
}

async function agree(userId: string, { endpoint, p256dh, auth }: FakeBrowser): Promise<void> {
  await subscribePush(await buildDevice(userId), { endpoint, p256dh, auth, serverKey: keys.publicKey });
}

const report = (id: string, form: Record<string, string>, token = "a-token-for-tests") => {
  const url = smsCallbackUrl(env().APP_URL, id);
  const signature = twilio.getExpectedTwilioSignature(token, url, form);
  return smsStatus(
    new Request(url, {
      method: "POST",
      headers: { "x-twilio-signature": signature, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(form),
    }),
  );
};

test("a parcel handed over is told by SMS; Twilio's reports end it, in whatever order they come", async () => {
  const { shopOrderId, orderId, userId } = await customer();
  await tell("shipped", { shopOrderId, orderId });
  await sendAll(senders());
  const [row] = await messagesOf(userId, "SMS");
  const sent = sms.messages.at(-1);
  expect(row).toMatchObject({ status: "SENT", providerRef: expect.stringMatching(/^SM/) });
  expect(sent?.StatusCallback).toBe(smsCallbackUrl(env().APP_URL, row?.id ?? ""));
  const form = { MessageSid: row?.providerRef ?? "", To: row?.sentTo ?? "" };
  for (const status of ["delivered", "sent", "failed"])
    expect((await report(row?.id ?? "", { ...form, MessageStatus: status })).status).toBe(204);
  expect(await messagesOf(userId, "SMS")).toMatchObject([
    { status: "DELIVERED", deliveredAt: expect.any(Date), lastError: null },
  ]);
});

test("a number that cannot be reached is a dead letter with Twilio's own code; a forged report changes nothing", async () => {
  const { shopOrderId, userId } = await customer();
  await tell("shipped", { shopOrderId });
  await sendAll(senders());
  const [row] = await messagesOf(userId, "SMS");
  const form = { MessageSid: "SM1", To: row?.sentTo ?? "", MessageStatus: "undelivered", ErrorCode: "30003" };
  expect((await report(row?.id ?? "", form, "a-guessed-token")).status).toBe(401);
  expect(await messagesOf(userId, "SMS")).toMatchObject([{ status: "SENT" }]);
  expect((await report(row?.id ?? "", form)).status).toBe(204);
  expect(await messagesOf(userId, "SMS")).toMatchObject([
    { status: "FAILED", lastError: "twilio: undelivered 30003" },
  ]);
});

test.each(["before", "after"])(
  "what became of a code is kept, also where Twilio reports it %s we have noted that it left; not the code",
  async (when) => {
    const phone = uniquePhone();
    const { challengeId } = await requestOtp(testCtx(), { phone }, senders().sms);
    const delivered = { MessageSid: "SM9", To: phone, MessageStatus: "delivered" };
    if (when === "before") await report(challengeId, delivered);
    await deliverEvents();
    if (when === "after") await report(challengeId, delivered);
    const row = await db().notification.findUniqueOrThrow({ where: { id: challengeId } });
    expect(row).toMatchObject({ kind: "code", status: "DELIVERED", sentTo: phone, userId: null });
    expect(JSON.stringify(row)).not.toContain(/#(\d{6})/.exec(sms.messages.at(-1)?.Body ?? "")?.[1]);
  },
);

test("a push reaches the browser that agreed, readable by it alone, and a repeat takes its place", async () => {
  const browser = service.browser();
  const { orderId, userId } = await customer(browser);
  await tell("order_paid", { orderId });
  await sendAll(senders());
  const [row] = await messagesOf(userId, "PUSH");
  expect(row).toMatchObject({ status: "SENT" });
  expect(browser.read).toMatchObject([
    {
      content: {
        id: row?.id,
        title: expect.stringContaining("diterima"),
        url: expect.stringContaining("/orders/"),
      },
    },
  ]);
  expect(browser.read[0]?.headers.topic).toBe(row?.id.replaceAll("-", ""));
});

test("a browser that took its agreement back is forgotten; the person's other browser hears it", async () => {
  const [gone, here] = [service.browser(), service.browser()];
  service.answer(gone, 410);
  const { orderId, userId } = await customer(gone);
  await agree(userId, here);
  await tell("order_paid", { orderId });
  await sendAll(senders());
  expect(here.read).toHaveLength(1);
  expect(await db().pushSubscription.findMany({ where: { userId } })).toMatchObject([
    { endpoint: here.endpoint },
  ]);
  service.answer(here, 404);
  await tell("order_cancelled", { orderId });
  await sendAll(senders());
  expect(await messagesOf(userId, "PUSH")).toMatchObject([
    { status: "SENT" },
    { status: "SUPPRESSED", reason: "no_address" },
  ]);
});

test("a push service that asks for patience gets it; one that refuses the message for good is not asked again", async () => {
  const [busy, strict] = [service.browser(), service.browser()];
  service.answer(busy, 429, { "retry-after": "600" });
  service.answer(strict, 413);
  const [patient, refused] = [await customer(busy), await customer(strict)];
  for (const { orderId } of [patient, refused]) await tell("order_paid", { orderId });
  await sendAll(senders());
  const [waiting] = await messagesOf(patient.userId, "PUSH");
  expect(waiting).toMatchObject({ status: "QUEUED", attempts: 1 });
  expect((waiting?.nextAttemptAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(590_000);
  expect(await messagesOf(refused.userId, "PUSH")).toMatchObject([{ status: "FAILED", attempts: 1 }]);
});

test.each([
  "http://push.example/1",
  "https://127.0.0.1/1",
  "https://10.1.2.3/1",
  "https://[::1]/1",
  "https://[::ffff:10.0.0.1]/1",
  "https://169.254.169.254/latest",
  "https://localhost/1",
  "https://push.example:8443/1",
])("no browser may make us write to %s", async (endpoint) => {
  const { ctx } = await buildBuyer();
  const keysOf = { p256dh: "a".repeat(87), auth: "b".repeat(22), serverKey: keys.publicKey };
  await expect(subscribePush(ctx, { endpoint, ...keysOf })).rejects.toMatchObject({ code: "INVALID_INPUT" });
});

test("what may wait does not wake a shop's people at night, and comes in the morning; an order comes at once", async () => {
  const worker = await buildMember(goods.shop.id, "WAREHOUSE");
  const ctx = testCtx({ userId: worker.id });
  const browser = service.browser();
  await agree(worker.id, browser);
  // It is night from now to an hour ago, whatever the hour.
  const minute = Math.floor(((Date.now() / 60_000) % 1440) + 7 * 60) % 1440;
  const quiet = {
    enabled: true,
    fromMinute: (minute + 1440 - 1) % 1440,
    untilMinute: (minute + 1440 - 60) % 1440,
  };
  await setQuietHours(ctx, quiet);
  const alert = await buildAlert();
  const { orderId } = await customer();
  await tell("low_stock", alert);
  await tell("new_order", { orderId });
  await sendAll(senders());
  expect(browser.read.map((one) => String(one.content.title).split(" ")[0])).toEqual(["Pesanan"]);
  const [waiting] = (await messagesOf(worker.id, "PUSH")).filter((row) => row.status === "QUEUED");
  expect(waiting).toMatchObject({ kind: "low_stock", attempts: 0 });
  expect((waiting?.nextAttemptAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(22 * 3600_000);
  await setQuietHours(ctx, { ...quiet, enabled: false });
  await passWait(worker.id);
  await sendAll(senders());
  expect(browser.read).toHaveLength(2);
});

async function buildAlert() {
  const level = await db().stockLevel.findFirstOrThrow({ where: { shopId: goods.shop.id } });
  const { shopId, warehouseId, variantId, id: stockLevelId } = level;
  const row = { id: newId(), shopId, warehouseId, variantId, stockLevelId, free: 2, threshold: 5 };
  await db().lowStockAlert.create({ data: row });
  return { ...row, alertId: row.id };
}

test("a kind that comes by SMS to nobody by itself comes to who asked for it", async () => {
  const [asked, other] = [await customer(), await customer()];
  await setPreference(asked.ctx, { kind: "delivered", channel: "SMS", enabled: true });
  for (const { shopOrderId } of [asked, other]) await tell("delivered", { shopOrderId });
  await sendAll(senders());
  expect(await messagesOf(asked.userId, "SMS")).toMatchObject([{ status: "SENT" }]);
  expect(await messagesOf(other.userId, "SMS")).toEqual([]);
});

test("in a shop those hear of a thing whose work it is", async () => {
  const people = await Promise.all(
    (["VIEWER", "WAREHOUSE", "MANAGER", "OWNER"] as const).map((role) => buildMember(goods.shop.id, role)),
  );
  const { orderId } = await customer();
  await tell("new_order", { orderId });
  const { payoutId } = await buildPayout({ shopId: goods.shop.id }, "OPEN");
  await tell("payout", { payoutId, shopId: goods.shop.id, amount: 125_000 });
  const heard = await Promise.all(
    people.map(async ({ id }) => (await messagesOf(id, "BELL")).map((row) => row.kind).toSorted()),
  );
  expect(heard).toEqual([[], ["new_order"], ["new_order"], ["new_order", "payout"]]);
});
