import type { PrismaMariaDb } from "@prisma/adapter-mariadb";
import { inSqlSpan } from "./telemetry/sql-span";

type Adapter = Awaited<ReturnType<PrismaMariaDb["connect"]>>;
type Queries = Pick<Adapter, "queryRaw" | "executeRaw">;

/** Prisma's way to the database, its statements spans as those of lib/platform/sql are. */
export function watchedAdapter(adapter: Adapter): Adapter {
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (isolation) => watchedQueries(await startTransaction(isolation));
  return watchedQueries(adapter);
}

function watchedQueries<Own extends Queries>(own: Own): Own {
  const queryRaw = own.queryRaw.bind(own);
  const executeRaw = own.executeRaw.bind(own);
  own.queryRaw = (query) => inSqlSpan(query.sql, () => queryRaw(query));
  own.executeRaw = (query) => inSqlSpan(query.sql, () => executeRaw(query));
  return own;
}
