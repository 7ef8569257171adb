import { expect, test } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { pruneExpired } from "@/lib/privacy";
import { INVENTORY, inventoryRows } from "@/lib/privacy/inventory";
import { daysOf } from "@/lib/privacy/retention";
import { buildPerson, uniquePhone } from "../../builders/identity";

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

test("what is older than the inventory says goes, what is younger stays", async () => {
  const { id: userId } = await buildPerson();
  const session = (expiresAt: Date) => db().session.create({ data: { id: newId(), userId, expiresAt } });
  const [oldSession, young] = [await session(ago(31)), await session(ago(29))];
  const code = (expiresAt: Date) =>
    db().otpChallenge.create({
      data: { id: newId(), phone: uniquePhone(), codeHash: "x", expiresAt, resendAfter: expiresAt },
    });
  const [oldCode, youngCode] = [await code(ago(8)), await code(ago(6))];
  const entry = (at: Date) =>
    db().auditEntry.create({
      data: { id: newId(), at, kind: "proof.run", outcome: "DONE", actorUserId: userId, requestId: "r" },
    });
  const [oldEntry, youngEntry] = [await entry(ago(731)), await entry(ago(729))];
  const hook = (handledAt: Date | null) => {
    const id = newId();
    return db().paymentWebhook.create({
      data: { id, gateway: "stripe", eventId: id, body: "{}", handledAt },
    });
  };
  const [oldHook, openHook] = [await hook(ago(181)), await hook(null)];
  const cart = (of: string | null) =>
    db().cart.create({
      data: { id: newId(), userId: of, tokenHash: of ? null : newId().padEnd(64, "0"), updatedAt: ago(91) },
    });
  const [guests, own] = [await cart(null), await cart(userId)];
  while (await pruneExpired(systemCtx("test")));
  expect(await db().session.findMany({ where: { id: { in: [oldSession.id, young.id] } } })).toHaveLength(1);
  expect(await db().otpChallenge.count({ where: { id: oldCode.id } })).toBe(0);
  expect(await db().otpChallenge.count({ where: { id: youngCode.id } })).toBe(1);
  expect(
    await db().auditEntry.findMany({ where: { id: { in: [oldEntry.id, youngEntry.id] } } }),
  ).toMatchObject([{ id: youngEntry.id }]);
  expect(
    await db().paymentWebhook.findMany({ where: { id: { in: [oldHook.id, openHook.id] } } }),
  ).toMatchObject([{ id: openHook.id }]);
  expect(await db().cart.findMany({ where: { id: { in: [guests.id, own.id] } } })).toMatchObject([
    { id: own.id },
  ]);
});

test("events go a month after they were sent, half a year after they were given up, and never while they wait", async () => {
  const event = async (status: "PENDING" | "SENT" | "DEAD", days: number) => {
    const id = newId();
    const about = { type: "test.happened", aggregateType: "Test", aggregateId: id, payload: {} };
    await db().outboxEvent.create({ data: { id, ...about, status, nextAttemptAt: ago(days) } });
    return id;
  };
  const gone = [await event("SENT", 31), await event("DEAD", 181)];
  const stay = [await event("SENT", 29), await event("DEAD", 179), await event("PENDING", 400)];
  while (await pruneExpired(systemCtx("test"), "OutboxEvent"));
  const left = await db().outboxEvent.findMany({ where: { id: { in: [...gone, ...stay] } } });
  expect(left.map(({ id }) => id).toSorted()).toEqual(stay.toSorted());
  await db().outboxEvent.deleteMany({ where: { id: { in: stay } } });
});

test("a thousand rows go at a time, and the run says that there are more", async () => {
  await db().handledEvent.createMany({
    data: Array.from({ length: 1_200 }, () => ({ handler: "test", eventId: newId(), handledAt: ago(41) })),
  });
  expect(await pruneExpired(systemCtx("test"), "HandledEvent")).toBe(true);
  expect(await pruneExpired(systemCtx("test"), "HandledEvent")).toBe(false);
  expect(await db().handledEvent.count({ where: { handler: "test" } })).toBe(0);
});

test("what the idempotency of webhooks and requests leans on outlives every repeat of its sender", () => {
  expect(INVENTORY.PaymentWebhook.prune?.map(daysOf)).toEqual([180]);
  expect(INVENTORY.IdempotentRequest.prune?.map(daysOf)).toEqual([7]);
  expect(inventoryRows().filter(([, note]) => note.prune).length).toBeGreaterThan(14);
});
