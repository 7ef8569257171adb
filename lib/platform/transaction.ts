import { setTimeout as sleep } from "node:timers/promises";
import type { PrismaClient } from "@/generated/prisma/client";
import type { Ctx } from "./ctx";
import { env } from "./env";
import { counter } from "./metrics";
import { type OpenTransaction, openTransaction, type SqlValue, sqlPool, type TransactionSql } from "./sql";

/** A ctx inside a mysql2 transaction. It has no `db`: a Prisma call in here would run outside the transaction. */
export type Tx = Omit<Ctx, "db" | "sql"> & {
  readonly transaction: true;
  sql: TransactionSql;
  /** Runs once the transaction is committed; not at all if it is not. Not for anything that must happen. */
  afterCommit(task: () => void): void;
};

export type PrismaTx = Tx & {
  db: Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;
};

// Deadlock, lock wait timeout, and MariaDB's "record has changed since last read": the database undid the whole transaction
// and asks us to begin again. Nothing else is retried: a second try of anything else would only repeat it.
const RETRYABLE = new Set([1213, 1205, 1020]);
const MAX_ATTEMPTS = 6;

/**
 * Runs `work` in one READ COMMITTED transaction on mysql2, or joins the one `ctx` is already in. Only the outermost call
 * retries, with jitter, and the whole of `work` runs again: it must not have effects outside the database.
 * No network call belongs inside.
 */
export async function withTransaction<T>(ctx: Ctx | Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isTx(ctx)) return work(ctx);
  return retrying(async () => {
    const connection = await sqlPool().getConnection();
    const transaction = openTransaction(connection);
    let healthy = true;
    try {
      const after: (() => void)[] = [];
      const { db: _db, ...rest } = ctx;
      const tx: Tx = {
        ...rest,
        sql: transaction.sql,
        transaction: true,
        afterCommit: (task) => after.push(task),
      };
      const result = await work(tx);
      const witnessed = await ctx.witness?.(tx.sql, result);
      if (witnessed) after.push(witnessed);
      await transaction.commit();
      for (const task of after) task();
      return result;
    } catch (error) {
      healthy = await rolledBack(transaction);
      throw error;
    } finally {
      if (healthy) connection.release();
      else connection.destroy();
    }
  });
}

/**
 * The same for verbs that write through Prisma: `tx.db` and `tx.sql` are one transaction. For the breadth of the
 * application (catalogue, shops, profile); several times slower than withTransaction, so not for stock, orders or money.
 */
export async function withPrismaTransaction<T>(ctx: Ctx, work: (tx: PrismaTx) => Promise<T>): Promise<T> {
  if (isTx(ctx)) throw new Error("withPrismaTransaction cannot join a mysql2 transaction");
  return retrying(async () => {
    const after: (() => void)[] = [];
    const result = await ctx.db.$transaction(
      async (client) => {
        const { sql, flush } = prismaExecutor(client);
        const answer = await work({
          ...ctx,
          db: client,
          sql,
          transaction: true,
          afterCommit: (task) => after.push(task),
        });
        const witnessed = await ctx.witness?.(sql, answer);
        if (witnessed) after.push(witnessed);
        await flush();
        return answer;
      },
      {
        isolationLevel: env().DATABASE_ISOLATION === "READ COMMITTED" ? "ReadCommitted" : "RepeatableRead",
      },
    );
    for (const task of after) task();
    return result;
  });
}

function isTx(ctx: Ctx | Tx): ctx is Tx {
  return "transaction" in ctx;
}

async function rolledBack(transaction: OpenTransaction): Promise<boolean> {
  try {
    await transaction.rollback();
    return true;
  } catch {
    return false; // The connection itself is gone; the server rolls back what it held.
  }
}

async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const number = databaseErrorNumber(error);
      if (!RETRYABLE.has(number)) throw error;
      counter("gerai_transaction_retries_total").inc({ error: number });
      if (tries >= MAX_ATTEMPTS) throw error;
      await sleep(Math.random() * 10 * 2 ** tries);
    }
  }
}

type AdapterCause = { originalCode?: unknown; code?: unknown };
type DriverError = {
  errno?: unknown;
  cause?: AdapterCause;
  meta?: { driverAdapterError?: { cause?: AdapterCause } };
};

/**
 * The server's error number behind an error of either driver, or 0. mysql2 gives it as errno; Prisma's adapter wraps it, and for
 * a deadlock (P2034 or TransactionWriteConflict) names it in originalCode only.
 */
export function databaseErrorNumber(error: unknown): number {
  if (typeof error !== "object" || error === null) return 0;
  const { errno, cause, meta } = error as DriverError;
  const adapter = meta?.driverAdapterError?.cause ?? cause;
  const number = Number(errno ?? adapter?.originalCode ?? adapter?.code ?? 0) || 0;
  return number === 0 && (error as { code?: unknown }).code === "P2034" ? 1213 : number;
}

/** True when a unique key refused the row (1062; Prisma's P2002), optionally one whose name contains `key`. */
export function isDuplicate(error: unknown, key = ""): boolean {
  if (typeof error !== "object" || error === null) return false;
  const duplicate = databaseErrorNumber(error) === 1062 || (error as { code?: unknown }).code === "P2002";
  return (
    duplicate && (key === "" || JSON.stringify([String(error), (error as DriverError).meta]).includes(key))
  );
}

// Prisma refuses packets of several statements, so what was to be sent later goes one by one, in its order.
function prismaExecutor(client: PrismaTx["db"]): { sql: TransactionSql; flush(): Promise<void> } {
  const pending: (() => Promise<unknown>)[] = [];
  async function flush() {
    for (let next = pending.shift(); next; next = pending.shift()) await next();
  }
  const sql: TransactionSql = {
    async rows<Row>(statement: string, values: readonly SqlValue[] = []) {
      await flush();
      return client.$queryRawUnsafe<Row[]>(...expandLists(statement, values));
    },
    async run(statement, values = []) {
      await flush();
      return client.$executeRawUnsafe(...expandLists(statement, values));
    },
    later(statement, values = []) {
      pending.push(() => client.$executeRawUnsafe(...expandLists(statement, values)));
    },
  };
  return { sql, flush };
}

// mysql2 spreads a list over IN (?) and a list of rows over VALUES ?; Prisma does not, so the placeholders are multiplied here.
function expandLists(statement: string, values: readonly SqlValue[]): [string, ...SqlValue[]] {
  let index = 0;
  const expanded = statement.replaceAll("?", () => placeholders(values[index++]));
  return [expanded, ...(values.flat(2) as SqlValue[])];
}

function placeholders(value: SqlValue | undefined): string {
  if (!Array.isArray(value)) return "?";
  return value.map((one) => (Array.isArray(one) ? `(${placeholders(one)})` : "?")).join(", ");
}
