import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { watchSecrets } from "@/lib/identity";
import { proveDatabase } from "@/lib/platform/database-rotation";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { refreshSecrets } from "@/lib/platform/secrets/refresh";
import { withPrismaTransaction, withTransaction } from "@/lib/platform/transaction";
import { withConnection, withDatabase } from "../../../scripts/runtime/database-url.mjs";
import { testCtx } from "../../builders/ctx";
import { startWithFiles } from "../../builders/secret-files";

const user = `rot_${newId().slice(-8)}`;
let url: string;
let files: Awaited<ReturnType<typeof startWithFiles>>;

// The pools are opened under a user whose password this file may change.
beforeAll(async () => {
  url = env().DATABASE_URL;
  await asRoot(`CREATE USER ${user}@'%' IDENTIFIED BY 'first-password'`);
  await asRoot(`GRANT ALL ON ${new URL(url).pathname.slice(1)}.* TO ${user}@'%'`);
  files = await startWithFiles({ DATABASE_URL: urlWith("first-password") });
});
afterAll(async () => {
  await files.end();
  await asRoot(`DROP USER ${user}@'%'`);
});

function urlWith(password: string): string {
  return Object.assign(new URL(url), { username: user, password }).href;
}

async function asRoot(statement: string): Promise<void> {
  await withConnection(withDatabase(inject("databaseServer").url, ""), (connection) =>
    connection.query(statement),
  );
}

const { log } = testCtx();
const look = () => refreshSecrets({ log }, { provers: { DATABASE_URL: proveDatabase }, holdMs: 0 });

/** Buyers of both drivers, each in transactions of several statements, until told to stop. Answers how many went well; none may fail. */
function crowd(size: number): () => Promise<number> {
  let stopped = false;
  let done = 0;
  const one = async (round: number) => {
    const ctx = testCtx();
    if (round % 2 === 0)
      await withTransaction(ctx, async (tx) => {
        await tx.sql.rows("SELECT 1");
        await tx.sql.rows("SELECT SLEEP(0.02)");
      });
    else
      await withPrismaTransaction(ctx, async (tx) => {
        await tx.db.$queryRaw`SELECT 1`;
        await tx.sql.rows("SELECT SLEEP(0.02)");
      });
    await ctx.db.$queryRaw`SELECT 1`;
    await ctx.sql.rows("SELECT 1");
    done++;
  };
  const running = Promise.all(
    Array.from({ length: size }, async (_, index) => {
      for (let round = index; !stopped; round++) await one(round);
    }),
  );
  return async () => {
    stopped = true;
    await running;
    return done;
  };
}

async function connectionsOf(name: string): Promise<number> {
  const [rows] = await withConnection(withDatabase(inject("databaseServer").url, ""), (connection) =>
    connection.query("SELECT COUNT(*) AS n FROM information_schema.PROCESSLIST WHERE USER = ?", [name]),
  );
  return Number((rows as { n: number }[])[0]?.n);
}

test("a wrong password in the file changes nothing, and says which name", async () => {
  const done = crowd(4);
  files.write("DATABASE_URL", urlWith("not-the-password"));
  expect(await look()).toEqual({ changed: [] });
  expect(env().DATABASE_URL).toContain("first-password");
  expect(await done()).toBeGreaterThan(0);
});

test("another user takes over under load: nobody fails, and the old one's connections go when they are done", async () => {
  const second = `${user}_b`;
  await asRoot(`CREATE USER ${second}@'%' IDENTIFIED BY 'b-password'`);
  await asRoot(`GRANT ALL ON ${new URL(url).pathname.slice(1)}.* TO ${second}@'%'`);
  const done = crowd(24);
  files.write("DATABASE_URL", urlWith("b-password").replace(user, second));
  expect(await look()).toEqual({ changed: ["DATABASE_URL"] });
  await expect.poll(() => connectionsOf(user), { timeout: 5_000, interval: 50 }).toBe(0);
  expect(await done()).toBeGreaterThan(24);
  expect(await connectionsOf(second)).toBeGreaterThan(0);
  files.write("DATABASE_URL", urlWith("first-password"));
  await look();
  await expect.poll(() => connectionsOf(second), { timeout: 5_000, interval: 50 }).toBe(0);
  await asRoot(`DROP USER ${second}@'%'`);
});

test("one user's password is changed in the database first: who is refused waits for the new one and fails not", async () => {
  process.env.SECRETS_REFRESH_SECONDS = "60";
  const stop = watchSecrets();
  await asRoot(`ALTER USER ${user}@'%' IDENTIFIED BY 'third-password'`);
  // Every connection is new, so the password is asked for.
  const { sqlPool } = await import("@/lib/platform/sql");
  await Promise.all([sqlPool().end(), testCtx().db.$disconnect()]);
  const done = crowd(8);
  files.write("DATABASE_URL", urlWith("third-password"));
  await expect.poll(() => env().DATABASE_URL, { timeout: 5_000, interval: 50 }).toContain("third-password");
  expect(await done()).toBeGreaterThan(0);
  await stop();
});
