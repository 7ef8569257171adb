import type { PrismaMariaDb } from "@prisma/adapter-mariadb";
import { inSqlSpan } from "./telemetry/sql-span";

type Adapter = Awaited<ReturnType<PrismaMariaDb["connect"]>>;
type Pool = ReturnType<Adapter["underlyingDriver"]>;

const POOL = Symbol.for("gerai.prisma-pool");
type GlobalWithPool = typeof globalThis & { [POOL]?: Pool };

/** The pool under Prisma's client, once that has asked for anything. */
export function prismaPool(): Pool | undefined {
  return (globalThis as GlobalWithPool)[POOL];
}

/** A driver whose statements are spans, as those of lib/platform/sql are, and whose pool can be looked at. */
export function watchedDriver(driver: PrismaMariaDb): PrismaMariaDb {
  const connect = driver.connect.bind(driver);
  return Object.assign(driver, {
    async connect() {
      const adapter = watchedQueries(await connect());
      (globalThis as GlobalWithPool)[POOL] = adapter.underlyingDriver();
      const startTransaction = adapter.startTransaction.bind(adapter);
      adapter.startTransaction = async (isolation) => watchedQueries(await startTransaction(isolation));
      return adapter;
    },
  });
}

type Queries = Pick<Adapter, "queryRaw" | "executeRaw">;

function watchedQueries<Own extends Queries>(own: Own): Own {
  const queryRaw = own.queryRaw.bind(own);
  const executeRaw = own.executeRaw.bind(own);
  own.queryRaw = (query) => inSqlSpan(query.sql, () => queryRaw(query));
  own.executeRaw = (query) => inSqlSpan(query.sql, () => executeRaw(query));
  return own;
}
