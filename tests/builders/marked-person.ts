import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { setPreference } from "@/lib/notifications/preferences";
import { addToCart } from "@/lib/ordering";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { saveMedia } from "@/lib/platform/media-store";
import { columnsOf, inventoryRows } from "@/lib/privacy/inventory";
import { findSubject, mineOf } from "@/lib/privacy/subject";
import { inviteMember } from "@/lib/shops";
import { testCtx } from "./ctx";
import { buildDevice, buildPerson, uniquePhone } from "./identity";
import { buildGoods } from "./ordering";
import { buildOrder } from "./placed-orders";
import { addTotp } from "./second-factor";
import { buildShop } from "./shops";
import { openChallenge } from "./tokens";

export type MarkedPerson = { userId: string; phone: string; email: string; mark: string; orderId: string };

const later = () => new Date(Date.now() + 86_400_000);

/**
 * Somebody who used everything there is, long ago: by verbs where those are short, by rows where the way there is told elsewhere.
 * Every personal column of every row of theirs that holds text then holds `mark`, or their number, or their address.
 */
export async function buildMarkedPerson(): Promise<MarkedPerson> {
  const mark = `zq${randomBytes(4).toString("hex")}`;
  const phone = uniquePhone();
  const email = `${mark}@rahasia.test`;
  const { id: userId } = await buildPerson({ phone, name: `Zulaikha ${mark}`, email });
  const person = { userId, phone, email, mark };
  await openChallenge(phone);
  await signIn(person);
  const orderId = await buyAndGiveBack(person);
  await sell(person);
  await beTold(person, orderId);
  await markColumns(person);
  return { ...person, orderId };
}

async function signIn({ userId, email }: Omit<MarkedPerson, "orderId">): Promise<void> {
  const device = await buildDevice(userId, "Peramban Uji");
  await addTotp(device);
  const sessionId = device.actor.kind === "user" ? device.actor.sessionId : "";
  const id = newId();
  await db().refreshToken.create({ data: { id, sessionId, tokenHash: id, expiresAt: later() } });
  await db().emailVerification.create({ data: { id, userId, email, tokenHash: id, expiresAt: later() } });
  const passkey = { credentialHash: id, credentialId: id, publicKey: id, name: "Ponsel" };
  await db().passkey.create({ data: { id, userId, ...passkey } });
  const asked = { purpose: "PROVE", challenge: id, expiresAt: later() } as const;
  await db().webAuthnChallenge.create({ data: { id, userId, sessionId, ...asked } });
  const request = { keyHash: id, requestHash: id, operation: "placeOrder", heldUntil: later() };
  await db().idempotentRequest.create({
    data: { id, caller: `user:${userId}`, createdAt: new Date(), ...request },
  });
}

async function buyAndGiveBack({ userId, phone }: Omit<MarkedPerson, "orderId">): Promise<string> {
  const [goods, addressId] = [await buildGoods(), newId()];
  const ctx = testCtx({ userId });
  await db().address.create({
    data: {
      ...{ id: addressId, userId, label: "Rumah", recipient: "Zulaikha", phone, line: "Jalan Rahasia 7" },
      ...{ province: "DKI Jakarta", city: "Jakarta Selatan", district: "Tebet", postcode: "12810" },
    },
  });
  const { orderId } = await buildOrder({ ctx, userId, addressId }, { goods, quantity: 1 });
  await addToCart(ctx, { shopProductId: goods.shopProductId, quantity: 1 });
  const endedAt = new Date(Date.now() - 60 * 86_400_000);
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId }, include: { items: true } });
  await db().order.update({ where: { id: orderId }, data: { status: "PAID", paidAt: endedAt } });
  await db().shopOrder.update({ where: { id: part.id }, data: { status: "COMPLETED", endedAt } });
  await pay(orderId, part.items[0]?.id ?? "");
  await send(part.id, goods.warehouseId);
  const id = newId();
  const ofPart = { id, shopOrderId: part.id, shopId: part.shopId, userId, sweepAt: later(), endedAt };
  await db().cancelRequest.create({ data: { ...ofPart, status: "REJECTED", reason: "Salah pesan" } });
  const { url } = await saveMedia(ctx, await aPicture(), { mimeType: "image/png" });
  const lines = { create: [{ orderItemId: part.items[0]?.id ?? "", quantity: 1 }] };
  const back = {
    reason: "DAMAGED",
    note: "Retak",
    pictures: [url],
    amount: 1n,
    refundShipping: false,
    lines,
  } as const;
  await db().returnRequest.create({
    data: { ...ofPart, ...back, pictures: [...back.pictures], status: "REJECTED" },
  });
  return orderId;
}

function aPicture(): Promise<Buffer> {
  return sharp(randomBytes(48), { raw: { width: 4, height: 4, channels: 3 } })
    .png()
    .toBuffer();
}

async function pay(orderId: string, orderItemId: string): Promise<void> {
  const id = newId();
  await db().payment.create({
    data: {
      ...{
        id,
        orderId,
        gateway: "stripe",
        providerRef: `pi_${id}`,
        status: "SUCCEEDED",
        paidOrderId: orderId,
      },
      ...{ amount: 10n, captured: 10n, refunded: 10n, expiresAt: later(), endedAt: new Date() },
    },
  });
  await db().paymentTransaction.create({
    data: { id, paymentId: id, kind: "CAPTURE", amount: 10n, providerRef: id },
  });
  const hook = { gateway: "stripe", eventId: id, providerRef: `pi_${id}`, body: "{}", handledAt: new Date() };
  await db().paymentWebhook.create({ data: { id, ...hook } });
  const dispute = { disputeRef: id, state: "LOST" as const, told: "lost" };
  await db().paymentDispute.create({ data: { id, gateway: "stripe", paymentId: id, ...dispute } });
  await db().refund.create({
    data: {
      ...{
        id,
        paymentId: id,
        orderId,
        amount: 10n,
        status: "SUCCEEDED",
        reason: "Salah",
        endedAt: new Date(),
      },
      ...{ idempotencyKey: id, lines: { create: [{ orderItemId, quantity: 1, amount: 10n }] } },
    },
  });
}

async function send(shopOrderId: string, warehouseId: string): Promise<void> {
  const id = newId();
  const told = { trackingNumber: "JNE-1", carrierError: "Zulaikha tidak di rumah" };
  const parcel = { courier: "JNE", service: "REG", carrier: "biteship", carrierRef: id, ...told };
  await db().shipment.create({ data: { id, shopOrderId, warehouseId, status: "DELIVERED", ...parcel } });
  await db().shipmentEvent.create({
    data: { id, shipmentId: id, status: "DELIVERED", actorName: "courier" },
  });
  const hook = { carrier: "biteship", eventId: id, carrierRef: id, body: "{}", handledAt: new Date() };
  await db().courierWebhook.create({ data: { id, ...hook } });
}

/** They once had a shop; it is paused and owes nothing. */
async function sell({ userId, phone }: Omit<MarkedPerson, "orderId">): Promise<void> {
  const shop = await buildShop({ ownerId: userId, status: "PAUSED" });
  const id = newId();
  const bank = { bankCode: "014", accountNumber: "1234567890", accountName: "Zulaikha" };
  await db().shopBankAccount.create({ data: { shopId: shop.id, ...bank } });
  const key = { name: "Gudang", prefix: id.slice(-30), secretHash: id, scopes: [] };
  await db().apiKey.create({ data: { id, shopId: shop.id, createdById: userId, ...key } });
  const other = await buildShop();
  await inviteMember(testCtx({ userId: other.ownerId }), { shopId: other.id, phone, role: "VIEWER" });
  await db().auditEntry.create({
    data: { id, kind: "shops.createApiKey", outcome: "DONE", actorUserId: userId, requestId: id },
  });
}

async function beTold(
  { userId, phone, email }: Omit<MarkedPerson, "orderId">,
  orderId: string,
): Promise<void> {
  await setPreference(testCtx({ userId }), { kind: "order_paid", channel: "EMAIL", enabled: false });
  await db().quietHours.create({ data: { userId } });
  const id = newId();
  const browser = { endpointHash: id, endpoint: "https://push.test/1", p256dh: "k", auth: "a" };
  await db().pushSubscription.create({ data: { id, userId, ...browser } });
  const message = {
    kind: "order_paid",
    channel: "EMAIL",
    locale: "id",
    payload: {},
    status: "SENT",
  } as const;
  await db().notification.create({
    data: { id, eventId: id, subjectId: orderId, userId, orderId, ...message, sentTo: email },
  });
  const code = {
    kind: "code",
    channel: "SMS",
    locale: "id",
    payload: {},
    status: "SENT",
    sentTo: phone,
  } as const;
  await db().notification.create({ data: { id: newId(), eventId: newId(), subjectId: newId(), ...code } });
  await db().demoMessage.create({ data: { id, channel: "SMS", recipient: phone, body: "Kode" } });
  await db().erasureRequest.create({
    data: {
      ...{ id, userId, requestedBy: userId, status: "CALLED_BACK", endedAt: new Date() },
      ...{ dueAt: new Date(), sweepAt: new Date() },
    },
  });
}

// By these a person's rows are found; they hold the person's own number or address already.
const FOUND_BY = ["phone", "email", "sentTo", "recipient"];

async function markColumns({ userId, mark }: Omit<MarkedPerson, "orderId">): Promise<void> {
  const { sql } = testCtx();
  const subject = await findSubject(sql, userId);
  if (!subject) throw new Error("the person is not there");
  const types = await sql.rows<{ t: string; c: string; type: string }>(
    `SELECT TABLE_NAME AS t, COLUMN_NAME AS c, DATA_TYPE AS type FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()`,
  );
  for (const [table, note] of inventoryRows()) {
    if (!note.mine) continue;
    const texts = columnsOf(note.personal).filter((column) => {
      const type = types.find((row) => row.t === table && row.c === column)?.type ?? "";
      const free = table === "Order" || table === "Address" ? column !== "phone" : !FOUND_BY.includes(column);
      return free && /char|text/.test(type) && !["pictures", "payload", "postcode"].includes(column);
    });
    if (texts.length === 0) continue;
    const { where, values } = mineOf(note.mine, subject);
    const set = texts.map((column) => `\`${column}\` = ?`).join(", ");
    await sql.run(`UPDATE \`${table}\` SET ${set} WHERE ${where}`, [...texts.map(() => mark), ...values]);
  }
}
