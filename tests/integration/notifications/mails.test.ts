import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as unsubscribe } from "@/app/api/notifications/unsubscribe/route";
import { remindUnpaid } from "@/lib/notifications";
import { setPreference } from "@/lib/notifications/preferences";
import { sendAgain, sendAllAgain } from "@/lib/notifications/staff";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { formatRupiah } from "@/lib/platform/money";
import { packageProgram, projectRoot } from "../../../scripts/runtime/paths.mjs";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import {
  buildDeadMessage,
  dropQueued,
  messagesOf,
  passWait,
  provenAddress,
  sendAll,
  sendersTo,
  tell,
} from "../../builders/notifications";
import { buildBuyer, buildGoods, type Goods } from "../../builders/ordering";
import { buildOrder, deliverEvents, passDeadline } from "../../builders/placed-orders";
import { type MailCatcher, startMailCatcher } from "../../fakes/mail-catcher";

let catcher: MailCatcher;
let goods: Goods;
const senders = () => sendersTo(catcher.url);

beforeAll(async () => {
  await buildDeliveryRates();
  [catcher, goods] = await Promise.all([startMailCatcher(), buildGoods({ onHand: 100 })]);
  await deliverEvents();
  await dropQueued();
});
afterAll(() => catcher.stop());

async function buyerWithMail(over: { locale?: "id" | "en" } = {}) {
  const buyer = await buildBuyer();
  return { ...buyer, email: await provenAddress(buyer.userId, over) };
}

async function orderOf(buyer: Awaited<ReturnType<typeof buyerWithMail>>) {
  return buildOrder(buyer, { goods, quantity: 2 });
}

test.each([
  ["id", "menunggu pembayaran", "Bayar sekarang", "/orders/"],
  ["en", "is waiting for payment", "Pay now", "/en/orders/"],
] as const)(
  "an order placed reaches its customer's mailbox in their language (%s), as HTML and as text, with its lines and one button",
  async (locale, subject, button, path) => {
    const buyer = await buyerWithMail({ locale });
    const { number, orderId } = await orderOf(buyer);
    await deliverEvents();
    await sendAll(senders());
    const [mail, ...more] = catcher.to(buyer.email);
    const { total } = await db().order.findUniqueOrThrow({ where: { id: orderId } });
    expect(more).toEqual([]);
    expect(mail?.subject).toContain(number);
    expect(mail?.subject).toContain(subject);
    expect(mail?.headers["content-type"]).toMatch(/^multipart\/alternative/);
    for (const part of [mail?.html, mail?.text]) {
      expect(part).toContain(formatRupiah(total));
      expect(part).toContain(button);
      expect(part).toContain(`${env().APP_URL}${path}${number}`);
    }
    expect(mail?.text).not.toContain("notices.");
    // Nothing is fetched from anybody when it is opened, and every link leads to us.
    expect(mail?.html).not.toMatch(/<img|<link|src=|url\(/);
    const links = [...(mail?.html?.matchAll(/href="([^"]+)"/g) ?? [])].map(([, link]) => link);
    expect(links.filter((link) => !link?.startsWith(env().APP_URL))).toEqual([]);
    const [row] = await messagesOf(buyer.userId, "EMAIL");
    expect(row).toMatchObject({ status: "SENT", sentTo: buyer.email, attempts: 1 });
    expect(mail?.headers["message-id"]).toContain(row?.id);
  },
);

test("an event that comes twice is one message", async () => {
  const buyer = await buyerWithMail();
  const { orderId } = await orderOf(buyer);
  const eventId = await tell("order_cancelled", { orderId });
  await Promise.all([1, 2, 3].map(() => tell("order_cancelled", { orderId }, eventId)));
  await sendAll(senders());
  await sendAll(senders());
  expect(catcher.to(buyer.email).filter((mail) => mail.subject.includes("dibatalkan"))).toHaveLength(1);
  expect(await messagesOf(buyer.userId, "BELL")).toHaveLength(1);
});

test("several senders at once send each message once", async () => {
  const buyer = await buyerWithMail();
  const { orderId } = await orderOf(buyer);
  for (let i = 0; i < 12; i++) await tell("order_paid", { orderId });
  await Promise.all([1, 2, 3, 4].map(() => sendAll(senders())));
  expect(catcher.to(buyer.email)).toHaveLength(12);
});

test("while the mail server is down a message waits, longer each time; once it is back it goes out, once", async () => {
  const buyer = await buyerWithMail();
  const { orderId } = await orderOf(buyer);
  await tell("order_paid", { orderId });
  await catcher.stop();
  await sendAll(senders());
  const [first] = await messagesOf(buyer.userId, "EMAIL");
  expect(first).toMatchObject({ status: "QUEUED", attempts: 1, lastError: expect.stringContaining("smtp") });
  await passWait(buyer.userId);
  await sendAll(senders());
  const [second] = await messagesOf(buyer.userId, "EMAIL");
  expect(waitOf(second)).toBeGreaterThan(20_000);
  await catcher.start();
  await sendAll(senders());
  expect(catcher.to(buyer.email)).toEqual([]);
  await passWait(buyer.userId);
  await sendAll(senders());
  await sendAll(senders());
  expect(catcher.to(buyer.email)).toHaveLength(1);
});

function waitOf(row: { nextAttemptAt: Date } | undefined): number {
  return (row?.nextAttemptAt.getTime() ?? 0) - Date.now();
}

test("what cannot be sent for hours is given up, and staff send it again", async () => {
  const buyer = await buyerWithMail();
  const { orderId } = await orderOf(buyer);
  await tell("order_paid", { orderId });
  const nowhere = sendersTo("smtp://127.0.0.1:9");
  for (let tries = 0; tries < 12; tries++) {
    await passWait(buyer.userId);
    await sendAll(nowhere);
  }
  const [dead] = await messagesOf(buyer.userId, "EMAIL");
  expect(dead).toMatchObject({ status: "FAILED", attempts: 12 });
  await sendAll(senders());
  expect(catcher.to(buyer.email)).toEqual([]);
  const staff = testCtx({ userId: buyer.userId, staffRole: "SUPPORT" });
  const presses = await Promise.allSettled([1, 2].map(() => sendAgain(staff, { id: dead?.id ?? "" })));
  expect(presses.map((press) => press.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await sendAll(senders());
  expect(catcher.to(buyer.email)).toHaveLength(1);
});

test("what a mail server that was down for hours has cost is sent again in one press, of one channel and kind, and no code with it", async () => {
  const buyer = await buyerWithMail();
  const dead = await Promise.all([1, 2, 3].map(() => buildDeadMessage(buyer.userId)));
  const [mail = "", other = "", code = ""] = dead;
  await db().notification.update({ where: { id: other }, data: { kind: "order_expired" } });
  await db().notification.update({ where: { id: code }, data: { kind: "code" } });
  const staff = testCtx({ userId: buyer.userId, staffRole: "SUPPORT" });
  await sendAllAgain(staff, { kind: "order_paid", channel: "SMS" });
  expect(await statusesOf(dead)).toEqual(["FAILED", "FAILED", "FAILED"]);
  await sendAllAgain(staff, { kind: "order_paid", channel: "EMAIL" });
  expect(await statusesOf([mail, other])).toEqual(["QUEUED", "FAILED"]);
  await sendAllAgain(staff, {});
  expect(await statusesOf(dead)).toEqual(["QUEUED", "QUEUED", "FAILED"]);
  await sendAll(senders());
  expect(catcher.to(buyer.email)).toHaveLength(2);
});

async function statusesOf(ids: string[]): Promise<string[]> {
  const rows = await db().notification.findMany({ where: { id: { in: ids } } });
  return ids.map((id) => rows.find((row) => row.id === id)?.status ?? "");
}

test("a sender killed between sending and writing it down leaves a message that is sent once more, under the same id", async () => {
  const buyer = await buyerWithMail();
  const { orderId } = await orderOf(buyer);
  await tell("order_paid", { orderId });
  const program = `
    import { sendDue } from "@/lib/notifications";
    import { systemCtx } from "@/lib/platform/ctx";
    await sendDue(systemCtx("test.killed"));`;
  // Not spawnSync: the mail server it talks to lives in this process.
  const killed = spawn(
    packageProgram("tsx"),
    ["--conditions=react-server", "--input-type=module", "--eval", program],
    {
      cwd: projectRoot,
      env: {
        ...process.env,
        NODE_ENV: "test",
        GERAI_DEMO: "0",
        SMTP_URL: catcher.url,
        GERAI_CRASH_POINT: "notifications.send.after-provider:1",
      },
      timeout: 50_000, // a busy machine takes a while to load it
    },
  );
  const [code] = await once(killed, "exit");
  expect(code).not.toBe(0);
  expect(catcher.to(buyer.email)).toHaveLength(1);
  const [left] = await messagesOf(buyer.userId, "EMAIL");
  expect(left).toMatchObject({ status: "QUEUED", attempts: 1 });
  await sendAll(senders());
  await passWait(buyer.userId);
  await sendAll(senders());
  await sendAll(senders());
  const ids = catcher.to(buyer.email).map((mail) => mail.headers["message-id"]);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
}, 60_000);

test("who switched a kind's mails off gets none, and the row says why; the bell rings all the same", async () => {
  const buyer = await buyerWithMail();
  const { orderId } = await orderOf(buyer);
  await setPreference(buyer.ctx, { kind: "order_paid", channel: "EMAIL", enabled: false });
  await tell("order_paid", { orderId });
  await sendAll(senders());
  expect(catcher.to(buyer.email)).toEqual([]);
  expect(await messagesOf(buyer.userId, "EMAIL")).toMatchObject([
    { status: "SUPPRESSED", reason: "preference" },
  ]);
  expect(await messagesOf(buyer.userId, "BELL")).toMatchObject([{ status: "DELIVERED" }]);
});

test("an address nobody proved gets nothing", async () => {
  const buyer = await buildBuyer();
  await db().user.update({ where: { id: buyer.userId }, data: { email: `${buyer.userId}@contoh.test` } });
  const { orderId } = await buildOrder(buyer, { goods, quantity: 1 });
  await tell("order_paid", { orderId });
  await sendAll(senders());
  expect(await messagesOf(buyer.userId, "EMAIL")).toMatchObject([
    { status: "SUPPRESSED", reason: "no_address" },
  ]);
});

test("one press on a mail program's unsubscribe stops the mails of that kind and no others; a forged link stops nothing", async () => {
  const buyer = await buyerWithMail();
  const { orderId } = await orderOf(buyer);
  await tell("order_paid", { orderId });
  await sendAll(senders());
  const [mail] = catcher.to(buyer.email);
  const link = new URL(/<(.+)>/.exec(mail?.headers["list-unsubscribe"] ?? "")?.[1] ?? "");
  expect(mail?.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  const post = (token: string) => {
    link.searchParams.set("token", token);
    return unsubscribe(new Request(link, { method: "POST" }));
  };
  const token = link.searchParams.get("token") ?? "";
  expect((await post(token.replace("order_paid", "refunded"))).status).toBe(422);
  expect((await post(token)).status).toBe(204);
  await tell("order_paid", { orderId });
  await tell("order_cancelled", { orderId });
  await sendAll(senders());
  expect(catcher.to(buyer.email).map((one) => one.subject.split(" ")[0])).toEqual(["Pembayaran", "Pesanan"]);
});

test("who has not paid is reminded once before the deadline; who has paid in the meantime is left alone", async () => {
  const [late, paid] = [await buyerWithMail(), await buyerWithMail()];
  const [left, settled] = [await orderOf(late), await orderOf(paid)];
  await remindUnpaid(systemCtx("test"));
  expect(await messagesOf(late.userId, "EMAIL")).toEqual([]);
  for (const { orderId } of [left, settled])
    await db().$executeRaw`UPDATE \`Order\` SET expiresAt = NOW(3) + INTERVAL 2 MINUTE WHERE id = ${orderId}`;
  await Promise.all([1, 2, 3].map(() => remindUnpaid(systemCtx("test"))));
  await db().order.update({ where: { id: settled.orderId }, data: { status: "PAID" } });
  await sendAll(senders());
  expect(catcher.to(late.email).map((mail) => mail.subject)).toEqual([
    `Sebentar lagi batas bayar pesanan ${left.number}`,
  ]);
  expect(catcher.to(paid.email)).toEqual([]);
  expect(await messagesOf(paid.userId, "EMAIL")).toMatchObject([
    { status: "SUPPRESSED", reason: "obsolete" },
  ]);
  await passDeadline(left.orderId);
});
