import { beforeAll, expect, test, vi } from "vitest";
import { GET as bell } from "@/app/api/notifications/route";
import { GET as stream } from "@/app/api/notifications/stream/route";
import { endSession, startSession } from "@/lib/identity";
import { countUnread, listBell } from "@/lib/notifications";
import { markAllRead, markRead } from "@/lib/notifications/bell";
import { setPreference } from "@/lib/notifications/preferences";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { pruneExpired } from "@/lib/privacy";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { tell } from "../../builders/notifications";
import { buildBuyer, buildGoods, type Goods } from "../../builders/ordering";
import { buildOrder, deliverEvents } from "../../builders/placed-orders";

// Who asks is read from cookies, which only a running server has.
const caller = vi.hoisted(() => ({ ctx: null as unknown }));
vi.mock("@/lib/identity/request-ctx", () => ({ requestCtx: async () => caller.ctx }));

let goods: Goods;
const OWN = { shopId: null };

beforeAll(async () => {
  await buildDeliveryRates();
  goods = await buildGoods({ onHand: 100 });
});

async function customer() {
  const buyer = await buildBuyer();
  const { orderId, number } = await buildOrder(buyer, { goods, quantity: 1 });
  return { ...buyer, orderId, number };
}

type Heard = { id: string; event: string; data: { title?: string; shopId?: string | null } };

/** A browser's end of the stream: what was said so far, and the next thing it is told. */
async function listen(ctx: Ctx, lastEventId?: string) {
  caller.ctx = ctx;
  const abort = new AbortController();
  const headers: Record<string, string> = lastEventId ? { "last-event-id": lastEventId } : {};
  const answer = await stream(
    new Request("http://app/api/notifications/stream", { headers, signal: abort.signal }),
  );
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  return {
    answer,
    async next(): Promise<Heard> {
      while (!rest.includes("\n\n")) rest += (await reader?.read())?.value ?? "";
      const [block = "", ...more] = rest.split("\n\n");
      rest = more.join("\n\n");
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1] ?? "";
      return { id: field("id"), event: field("event"), data: JSON.parse(field("data") || "{}") };
    },
    async closed(): Promise<boolean> {
      return (await reader?.read())?.done ?? true;
    },
    async end() {
      abort.abort();
      await reader?.cancel();
    },
  };
}

test("the bell rings in an open page as soon as there is news, for its owner only; another process may have written it", async () => {
  const [here, other] = [await customer(), await customer()];
  const ears = await listen(here.ctx);
  expect(ears.answer.headers.get("content-type")).toContain("text/event-stream");
  expect((await ears.next()).event).toBe("ready");
  await tell("order_paid", { orderId: other.orderId });
  await tell("order_paid", { orderId: here.orderId });
  const rung = await ears.next();
  expect(rung).toMatchObject({ event: "bell", data: { title: expect.stringContaining(here.number) } });
  await ears.end();
});

test("the bell rings however much others are told in the same second", async () => {
  const [here, other] = [await customer(), await customer()];
  const ears = await listen(here.ctx);
  await ears.next();
  const now = Date.now();
  const row = (userId: string, sentAt: Date) => ({
    ...{ id: newId(), eventId: newId(), subjectId: newId(), kind: "order_paid", userId, locale: "id" },
    ...{
      channel: "BELL" as const,
      status: "DELIVERED" as const,
      sentAt,
      payload: { path: "/x", number: "GR" },
    },
  });
  const mine = row(here.userId, new Date(now));
  const theirs = Array.from({ length: 600 }, (_, i) => row(other.userId, new Date(now + 1 + i)));
  await db().notification.createMany({ data: [mine, ...theirs] });
  expect(await ears.next()).toMatchObject({ id: mine.id, event: "bell" });
  await ears.end();
});

test("who was signed out elsewhere hears no more", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  try {
    const { userId } = await buildBuyer();
    const sessionId = await startSession(systemCtx("test"), { userId });
    const ctx = testCtx({ userId, sessionId });
    const ears = await listen(ctx);
    expect((await ears.next()).event).toBe("ready");
    vi.advanceTimersByTime(20_000);
    expect((await ears.next()).event).toBe("");
    await endSession(ctx, sessionId);
    vi.advanceTimersByTime(20_000);
    expect((await ears.next()).event).toBe("");
    expect(await ears.closed()).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test("a browser that comes back says what it heard last and is told what it missed", async () => {
  const buyer = await customer();
  const ears = await listen(buyer.ctx);
  await ears.next();
  await tell("order_paid", { orderId: buyer.orderId });
  const heard = await ears.next();
  await ears.end();
  await tell("order_cancelled", { orderId: buyer.orderId });
  const back = await listen(buyer.ctx, heard.id);
  expect((await back.next()).event).toBe("ready");
  expect((await back.next()).data.title).toContain("dibatalkan");
  await back.end();
});

test("who comes back hears also of what was written before the last they heard, and committed after it", async () => {
  const buyer = await customer();
  await tell("order_paid", { orderId: buyer.orderId });
  await tell("order_cancelled", { orderId: buyer.orderId });
  const rows = await db().notification.findMany({ where: { userId: buyer.userId, channel: "BELL" } });
  const [heard, late] = ["order_paid", "order_cancelled"].map((kind) =>
    rows.find((row) => row.kind === kind),
  );
  await db()
    .$executeRaw`UPDATE Notification SET createdAt = createdAt - INTERVAL 5 SECOND WHERE id = ${late?.id ?? ""}`;
  const back = await listen(buyer.ctx, heard?.id);
  await back.next();
  expect((await back.next()).id).toBe(late?.id);
  await back.end();
});

test("nine streams of one person are one too many, and a closed one makes room", async () => {
  const { ctx } = await buildBuyer();
  const open = [];
  for (let i = 0; i < 8; i++) open.push(await listen(ctx));
  const refused = await listen(ctx);
  expect(refused.answer.status).toBe(429);
  expect(refused.answer.headers.get("retry-after")).toBe("30");
  await open[0]?.end();
  const again = await listen(ctx);
  expect(again.answer.status).toBe(200);
  for (const one of [...open, again]) await one.end();
});

test("messages are listed newest first, page after page, each once, and counted until they are read", async () => {
  const buyer = await customer();
  for (let i = 0; i < 32; i++) await tell("order_paid", { orderId: buyer.orderId });
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page = await listBell(buyer.ctx, { ...OWN, after });
    seen.push(...page.rows.map((row) => row.id));
    after = page.next;
  } while (after);
  expect(new Set(seen).size).toBe(32);
  expect(seen).toEqual(seen.toSorted().toReversed());
  expect(await countUnread(buyer.ctx, OWN)).toBe(32);
  await markRead((await buildBuyer()).ctx, { ids: seen.slice(0, 5) });
  await markRead(buyer.ctx, { ids: seen.slice(0, 2) });
  expect(await countUnread(buyer.ctx, OWN)).toBe(30);
  await markAllRead(buyer.ctx, OWN);
  expect(await countUnread(buyer.ctx, OWN)).toBe(0);
});

test("a shop's news stands in its console and not among the person's own; who left the shop sees it no more", async () => {
  const { orderId } = await customer();
  const owner = testCtx({ userId: goods.shop.ownerId });
  await tell("new_order", { orderId });
  const ours = { shopId: goods.shop.id };
  expect((await listBell(owner, ours)).rows[0]).toMatchObject({ kind: "new_order", read: false });
  expect((await listBell(owner, OWN)).rows).toEqual([]);
  caller.ctx = owner;
  const answer = await bell(new Request(`http://app/api/notifications?locale=en&shop=${goods.shop.id}`));
  expect(await answer.json()).toMatchObject({
    unread: expect.any(Number),
    rows: [{ title: expect.stringContaining("New order") }],
  });
  await db().shopMember.deleteMany({ where: { shopId: goods.shop.id, userId: goods.shop.ownerId } });
  await expect(listBell(owner, ours)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("who switched a kind's bell off is not rung", async () => {
  const buyer = await customer();
  await setPreference(buyer.ctx, { kind: "order_paid", channel: "BELL", enabled: false });
  await tell("order_paid", { orderId: buyer.orderId });
  expect(await countUnread(buyer.ctx, OWN)).toBe(0);
});

test("a channel a kind does not come over cannot be wished for", async () => {
  const { ctx } = await buildBuyer();
  for (const wish of [
    { kind: "low_stock", channel: "SMS" as const },
    { kind: "horoscope", channel: "EMAIL" as const },
  ])
    await expect(setPreference(ctx, { ...wish, enabled: true })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
});

test("placing an order rings its customer's bell, by nothing but the event", async () => {
  const buyer = await customer();
  await deliverEvents();
  const kinds = (await db().notification.findMany({ where: { userId: buyer.userId, channel: "BELL" } })).map(
    (row) => row.kind,
  );
  expect(kinds).toEqual(["order_placed"]);
});

test("messages are forgotten after a year; what still waits to be sent is not", async () => {
  const buyer = await customer();
  await tell("order_paid", { orderId: buyer.orderId });
  await tell("order_cancelled", { orderId: buyer.orderId });
  const rows = await db().notification.findMany({ where: { userId: buyer.userId, channel: "BELL" } });
  const [young, old] = rows;
  await db()
    .$executeRaw`UPDATE Notification SET createdAt = NOW(3) - INTERVAL 366 DAY WHERE userId = ${buyer.userId} AND id <> ${young?.id}`;
  await db()
    .$executeRaw`UPDATE Notification SET createdAt = NOW(3) - INTERVAL 364 DAY WHERE id = ${young?.id}`;
  expect(await pruneExpired(buyer.ctx, "Notification")).toBe(false);
  const left = await db().notification.findMany({ where: { userId: buyer.userId } });
  expect(left.map((row) => row.id)).toContain(young?.id);
  expect(left.map((row) => row.id)).not.toContain(old?.id);
  expect(left.filter((row) => row.status === "QUEUED").length).toBeGreaterThan(0);
});
