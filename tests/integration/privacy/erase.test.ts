import { existsSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { verifyOtp } from "@/lib/identity";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { exportForPerson, removePictures, requestErasureFor, sweepErasures } from "@/lib/privacy";
import { exportedColumns } from "@/lib/privacy/collect";
import { columnsOf, inventoryRows } from "@/lib/privacy/inventory";
import { findSubject, mineOf } from "@/lib/privacy/subject";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildPerson } from "../../builders/identity";
import { buildMarkedPerson, type MarkedPerson } from "../../builders/marked-person";
import { deliverEvents } from "../../builders/placed-orders";
import { openChallenge } from "../../builders/tokens";

const { sql } = testCtx();
const reason = "Diminta lewat surat bertanda tangan";

// What the inventory says stays of a person whatever they ask: where from somebody acted who had a duty to answer for it.
const KEPT = inventoryRows().flatMap(([table, note]) =>
  note.erase === "nothing" ? columnsOf(note.personal).map((column) => `${table}.${column}`) : [],
);

beforeAll(buildDeliveryRates);

test("a person who used everything has rows in every table that can hold a person", async () => {
  const { userId } = await buildMarkedPerson();
  const subject = await findSubject(sql, userId);
  if (!subject) throw new Error("nobody");
  const empty: string[] = [];
  for (const [table, note] of inventoryRows()) {
    if (!note.mine) continue;
    const { where, values } = mineOf(note.mine, subject);
    const rows = await sql.rows(`SELECT 1 FROM \`${table}\` WHERE ${where} LIMIT 1`, values);
    if (rows.length === 0) empty.push(table);
  }
  expect(empty).toEqual([]);
});

test("their export holds every table and every column that is not a proof or a key", async () => {
  const { userId, mark, phone } = await buildMarkedPerson();
  const data = await exportForPerson(await support(), { userId, reason });
  const got = new Map(data.tables.map(({ table, rows }) => [table, rows]));
  for (const [table, note] of inventoryRows()) {
    if (!note.mine) continue;
    expect(Object.keys(got.get(table)?.[0] ?? {}).toSorted(), table).toEqual(
      exportedColumns(note).toSorted(),
    );
  }
  const text = JSON.stringify(data);
  expect(text).toContain(mark);
  expect(text).toContain(phone);
  for (const [table, note] of inventoryRows())
    for (const secret of columnsOf(note.secret)) expect(got.get(table)?.[0] ?? {}).not.toHaveProperty(secret);
});

test("once erased, nothing in the whole database names them, and the books still add up", async () => {
  const person = await buildMarkedPerson();
  const [file] = await db().mediaFile.findMany({ where: { uploadedBy: person.userId } });
  const before = await sums(person.orderId);
  expect((await mentions(person)).length).toBeGreaterThan(30);
  await erase(person.userId);
  expect((await mentions(person)).filter((column) => !KEPT.includes(column))).toEqual([]);
  expect(await sums(person.orderId)).toEqual(before);
  expect(existsSync(mediaPath(file?.sha256 ?? ""))).toBe(false);
  expect(await db().shipment.findMany({ where: { shopOrder: { orderId: person.orderId } } })).toMatchObject([
    { trackingNumber: null, carrierError: null },
  ]);
  const request = await db().erasureRequest.findFirstOrThrow({
    where: { userId: person.userId, status: "DONE" },
  });
  expect(request.counts).toMatchObject({ User: 1, Order: 1, Address: 1, Session: 1 });
});

test("pictures of a person go once it is certain that the person does, and again is no harm", async () => {
  const { userId } = await buildMarkedPerson();
  const [file] = await db().mediaFile.findMany({ where: { uploadedBy: userId } });
  const picture = mediaPath(file?.sha256 ?? "");
  await askedFor(userId);
  await sweepErasures(systemCtx("test"));
  expect(existsSync(picture)).toBe(true);
  await deliverEvents();
  expect(existsSync(picture)).toBe(false);
  await removePictures(systemCtx("test"), { userId });
  const request = await db().erasureRequest.findFirstOrThrow({ where: { userId, status: "DONE" } });
  expect(request.pictures).toBeNull();
});

test("a picture that somebody else sent in the meantime, the same bytes, stays", async () => {
  const { userId } = await buildMarkedPerson();
  const [file] = await db().mediaFile.findMany({ where: { uploadedBy: userId } });
  if (!file) throw new Error("no picture");
  await askedFor(userId);
  await sweepErasures(systemCtx("test"));
  await db().mediaFile.create({ data: { ...file, id: newId(), uploadedBy: (await buildPerson()).id } });
  await removePictures(systemCtx("test"), { userId });
  expect(existsSync(mediaPath(file.sha256))).toBe(true);
});

test("their number is free: who signs in with it is somebody new, with nothing", async () => {
  const person = await buildMarkedPerson();
  await erase(person.userId);
  const { userId, isNew } = await verifyOtp(testCtx(), await openChallenge(person.phone));
  expect(isNew).toBe(true);
  expect(userId).not.toBe(person.userId);
  expect(await db().order.count({ where: { userId } })).toBe(0);
});

test("two sweeps at once erase a person once; another person keeps every row", async () => {
  const [person, other] = [await buildMarkedPerson(), await buildMarkedPerson()];
  const kept = await mentions(other);
  await askedFor(person.userId);
  await Promise.all([sweepErasures(systemCtx("test")), sweepErasures(systemCtx("test"))]);
  expect(await db().outboxEvent.count({ where: { type: "user.erased", aggregateId: person.userId } })).toBe(
    1,
  );
  expect(await mentions(other)).toEqual(kept);
});

async function support() {
  return testCtx({ userId: (await buildPerson()).id, staffRole: "SUPPORT" });
}

async function askedFor(userId: string): Promise<void> {
  await requestErasureFor(await support(), { userId, reason });
  await db()
    .$executeRaw`UPDATE ErasureRequest SET dueAt = NOW(3), sweepAt = NOW(3) WHERE openKey = ${userId}`;
}

async function erase(userId: string): Promise<void> {
  await askedFor(userId);
  await sweepErasures(systemCtx("test"));
  await removePictures(systemCtx("test"), { userId });
}

/** Every column of every table in which somebody's number, address or mark stands. */
async function mentions({ phone, email, mark }: MarkedPerson): Promise<string[]> {
  const columns = await sql.rows<{ t: string; c: string }>(
    `SELECT TABLE_NAME AS t, COLUMN_NAME AS c FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = DATABASE() AND DATA_TYPE REGEXP 'char|text|json'`,
  );
  const found: string[] = [];
  for (const { t, c } of columns) {
    const like = [phone, email, mark].map((word) => `%${word}%`);
    const test = `CONVERT(\`${c}\` USING utf8mb4) LIKE ?`;
    const rows = await sql.rows(`SELECT 1 FROM \`${t}\` WHERE ${test} OR ${test} OR ${test} LIMIT 1`, like);
    if (rows.length > 0) found.push(`${t}.${c}`);
  }
  return found;
}

async function sums(orderId: string) {
  const order = await db().order.findUniqueOrThrow({
    where: { id: orderId },
    select: { total: true, number: true },
  });
  const items = await db().orderItem.findMany({
    where: { orderId },
    select: { name: true, lineTotal: true },
  });
  return { order, items };
}

function mediaPath(hash: string): string {
  return `${process.env.GERAI_DATA ?? ".data"}/media/${hash.slice(0, 2)}/${hash}.webp`;
}
