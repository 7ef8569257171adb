import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { readSigns, type Sign } from "@/lib/proof";
import { judge, SIGNS } from "@/lib/proof/sign-list";
import en from "@/messages/en/admin.json" with { type: "json" };
import id from "@/messages/id/admin.json" with { type: "json" };
import { testCtx } from "../../builders/ctx";

const staff = testCtx({ userId: newId(), staffRole: "SUPPORT" });

async function signed(): Promise<Record<string, Sign>> {
  return Object.fromEntries((await readSigns(staff)).map((sign) => [sign.name, sign]));
}

test("what is planted is seen: a dead event, a failed job, a sweep that does not run, a refused message", async () => {
  await db().jobRun.deleteMany({ where: { name: "ordering.expire-due-orders" } });
  const before = await signed();
  expect(before.sweep).toMatchObject({ level: "watch", value: null });
  const event = { type: "test", aggregateType: "Test", aggregateId: newId(), payload: {} };
  await db().outboxEvent.create({ data: { id: newId(), ...event, status: "DEAD" } });
  const startedAt = new Date(Date.now() - 600_000);
  const run = { startedAt, finishedAt: new Date(), engine: "in-process" };
  await db().jobRun.createMany({
    data: [
      { name: "test.breaks", ...run, ok: false },
      { name: "ordering.expire-due-orders", ...run },
    ],
  });
  const message = {
    kind: "order_paid",
    channel: "EMAIL",
    locale: "id",
    payload: {},
    status: "FAILED",
  } as const;
  await db().notification.create({ data: { id: newId(), eventId: newId(), subjectId: newId(), ...message } });
  const after = await signed();
  expect(after.eventsDead).toMatchObject({ level: "bad", runbook: "events-given-up" });
  expect(Number(after.eventsDead?.value)).toBe(Number(before.eventsDead?.value) + 1);
  expect(after.jobsFailed).toMatchObject({ level: "watch", value: expect.stringContaining("test.breaks") });
  expect(after.sweep).toMatchObject({ level: "bad" });
  expect(after.messagesFailed).toMatchObject({ screen: "/admin/notifications?status=FAILED" });
  expect(after.messagesFailed?.level).not.toBe("good");
  expect(after.database?.level).not.toBe("bad");
  await db().jobRun.deleteMany({ where: { name: { in: ["test.breaks", "ordering.expire-due-orders"] } } });
});

test("a thing that cannot be read is bad, one that never was is to be watched; limits count as past", () => {
  const relay = SIGNS.find(({ name }) => name === "relay");
  const disk = SIGNS.find(({ name }) => name === "disk");
  if (!relay || !disk) throw new Error("they are in the list");
  const levels = (rule: typeof relay, values: (number | null | undefined)[]) =>
    values.map((value) => judge(rule, value).level);
  expect(levels(relay, [undefined, null, 59, 60, 180])).toEqual(["bad", "watch", "good", "watch", "bad"]);
  expect(levels(disk, [undefined, 15, 14, 4])).toEqual(["good", "good", "watch", "bad"]);
});

test("each sign has its words in both languages, and its runbook is there", () => {
  for (const { name, runbook } of SIGNS) {
    for (const words of [id, en]) expect(words.health.signs.names[name].name.length).toBeGreaterThan(3);
    if (runbook) expect(existsSync(path.join("docs/runbooks", `${runbook}.md`)), runbook).toBe(true);
  }
});
