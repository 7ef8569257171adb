import { expect, test } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import {
  databaseErrorNumber,
  isDuplicate,
  withPrismaTransaction,
  withTransaction,
} from "@/lib/platform/transaction";

const ctx = systemCtx("test");

// Two transactions that take the same two rows in opposite order, each waiting until the other holds its first.
async function deadlocked(run: typeof withTransaction | typeof withPrismaTransaction) {
  const [a, b] = [newId(), newId()];
  await db().rateLimit.createMany({ data: [{ key: a }, { key: b }] });
  const meeting = [resolvers(), resolvers()] as const;
  let attempts = 0;
  const take = (first: string, second: string, me: 0 | 1) =>
    run(ctx, async (tx) => {
      attempts++;
      await tx.sql.run("UPDATE RateLimit SET points = points + 1 WHERE `key` = ?", [first]);
      meeting[me].resolve(undefined);
      await meeting[me === 0 ? 1 : 0].promise;
      await tx.sql.run("UPDATE RateLimit SET points = points + 1 WHERE `key` = ?", [second]);
    });
  await Promise.all([take(a, b, 0), take(b, a, 1)]);
  const rows = await db().rateLimit.findMany({ where: { key: { in: [a, b] } } });
  return { attempts, points: rows.map((row) => row.points) };
}

test.each([
  ["mysql2", withTransaction],
  ["Prisma", withPrismaTransaction],
] as const)(
  "a deadlock through %s is undone and tried again as a whole: both take effect once",
  async (_name, run) => {
    const { attempts, points } = await deadlocked(run);
    expect(points).toEqual([2, 2]);
    expect(attempts).toBe(3);
  },
);

test("an error that is not the database's wish to begin again is not retried", async () => {
  let attempts = 0;
  const failing = withTransaction(ctx, async () => {
    attempts++;
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(attempts).toBe(1);
});

test("a transaction inside a transaction joins it, and is undone with it", async () => {
  const key = newId();
  const outer = withTransaction(ctx, async (tx) => {
    await withTransaction(tx, (inner) => inner.sql.run("INSERT INTO RateLimit (`key`) VALUES (?)", [key]));
    throw new Error("undo");
  });
  await expect(outer).rejects.toThrow("undo");
  expect(await db().rateLimit.count({ where: { key } })).toBe(0);
});

test("what follows a commit runs only after it, and not at all after a rollback", async () => {
  const told: string[] = [];
  await withTransaction(ctx, async (tx) => tx.afterCommit(() => void told.push("committed")));
  await withTransaction(ctx, async (tx) => {
    tx.afterCommit(() => void told.push("undone"));
    throw new Error("undo");
  }).catch(() => undefined);
  expect(told).toEqual(["committed"]);
});

test("a duplicate key is recognised from either driver, by the name of its key", async () => {
  const key = newId();
  await db().rateLimit.create({ data: { key } });
  const viaSql = await ctx.sql
    .run("INSERT INTO RateLimit (`key`) VALUES (?)", [key])
    .catch((error: unknown) => error);
  const viaPrisma = await db()
    .rateLimit.create({ data: { key } })
    .catch((error: unknown) => error);
  expect(isDuplicate(viaSql)).toBe(true);
  expect(isDuplicate(viaPrisma)).toBe(true);
  expect(isDuplicate(viaSql, "openOrderId")).toBe(false);
  expect(databaseErrorNumber(viaSql)).toBe(1062);
});

function resolvers() {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
