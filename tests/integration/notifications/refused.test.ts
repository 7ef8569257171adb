import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { twilioSender } from "@/lib/platform/sms";
import { buildDeliveryRates } from "../../builders/delivery";
import {
  dropQueued,
  messagesOf,
  provenAddress,
  sendAll,
  sendersTo,
  tell,
} from "../../builders/notifications";
import { buildBuyer, buildGoods, type Goods } from "../../builders/ordering";
import { buildOrder, deliverEvents } from "../../builders/placed-orders";
import { type MailCatcher, startMailCatcher } from "../../fakes/mail-catcher";
import { startRefusingMailServer } from "../../fakes/refusing-mail-server";
import { type FakeTwilio, startFakeTwilio, TWILIO_ACCOUNT } from "../../fakes/twilio-server";

let catcher: MailCatcher;
let twilio: FakeTwilio;
let goods: Goods;

beforeAll(async () => {
  await buildDeliveryRates();
  [catcher, twilio, goods] = await Promise.all([
    startMailCatcher(),
    startFakeTwilio(),
    buildGoods({ onHand: 50 }),
  ]);
  await deliverEvents();
});
beforeEach(() => dropQueued());
afterAll(() => Promise.all([catcher.stop(), twilio.close()]));

async function customer() {
  const buyer = await buildBuyer();
  const email = await provenAddress(buyer.userId);
  const { orderId } = await buildOrder(buyer, { goods, quantity: 1 });
  const { id: shopOrderId } = await db().shopOrder.findFirstOrThrow({ where: { orderId } });
  return { ...buyer, email, orderId, shopOrderId };
}

const proofOf = async (userId: string) =>
  (await db().user.findUniqueOrThrow({ where: { id: userId } })).emailVerifiedAt;

test("a mailbox that is gone is no longer proven: nothing more goes there until its owner proves one anew", async () => {
  const server = await startRefusingMailServer(
    "550 5.1.1 The email account that you tried to reach does not exist",
  );
  const buyer = await customer();
  await tell("order_paid", { orderId: buyer.orderId });
  await sendAll(sendersTo(server.url));
  await server.stop();
  expect(await messagesOf(buyer.userId, "EMAIL")).toMatchObject([
    { status: "FAILED", attempts: 1, lastError: "smtp: EENVELOPE 550" },
  ]);
  expect(await proofOf(buyer.userId)).toBeNull();
  await tell("order_cancelled", { orderId: buyer.orderId });
  await sendAll(sendersTo(catcher.url));
  expect(catcher.to(buyer.email)).toEqual([]);
  const [, second] = await messagesOf(buyer.userId, "EMAIL");
  expect(second).toMatchObject({ status: "SUPPRESSED", reason: "no_address" });
});

test.each([
  ["550 5.7.1 Message refused by policy", "FAILED"],
  ["452 4.2.2 Mailbox full", "QUEUED"],
])("a server that says '%s' says nothing of the mailbox", async (answer, status) => {
  const server = await startRefusingMailServer(answer);
  const buyer = await customer();
  await tell("order_paid", { orderId: buyer.orderId });
  await sendAll(sendersTo(server.url));
  await server.stop();
  expect(await messagesOf(buyer.userId, "EMAIL")).toMatchObject([{ status, attempts: 1 }]);
  expect(await proofOf(buyer.userId)).not.toBeNull();
});

test("who answered STOP gets no more SMS, and that is nobody's failure", async () => {
  const buyer = await customer();
  const { phone } = await db().user.findUniqueOrThrow({ where: { id: buyer.userId } });
  twilio.stopped.add(phone);
  await tell("shipped", { shopOrderId: buyer.shopOrderId });
  const sms = twilioSender({ ...TWILIO_ACCOUNT, from: "+15005550006", baseUrl: twilio.url });
  await sendAll(sendersTo(catcher.url, { sms }));
  expect(await messagesOf(buyer.userId, "SMS")).toMatchObject([
    { status: "SUPPRESSED", reason: "stopped", attempts: 1 },
  ]);
});

test("every mail says that a program sent it, so that no holiday notice answers", async () => {
  const buyer = await customer();
  await tell("order_paid", { orderId: buyer.orderId });
  await sendAll(sendersTo(catcher.url));
  expect(catcher.to(buyer.email).map((mail) => mail.headers["auto-submitted"])).toEqual(["auto-generated"]);
});
