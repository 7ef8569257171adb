import { PrismaMariaDb } from "@prisma/adapter-mariadb";
import { PrismaClient } from "@/generated/prisma/client";
import { env } from "./env";
import { watchedDriver } from "./prisma-pool";

const GLOBAL_KEY = Symbol.for("gerai.prisma");
type GlobalWithPrisma = typeof globalThis & { [GLOBAL_KEY]?: PrismaClient };

export type Db = PrismaClient;

/** The process's Prisma client; for the breadth of the application. Stock, orders and money go through lib/platform/sql. */
export function db(): PrismaClient {
  const holder = globalThis as GlobalWithPrisma;
  holder[GLOBAL_KEY] ??= openClient();
  return holder[GLOBAL_KEY];
}

function openClient(): PrismaClient {
  const url = new URL(env().DATABASE_URL);
  const adapter = new PrismaMariaDb(
    {
      host: url.hostname,
      port: Number(url.port || 3306),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database: url.pathname.slice(1),
      connectionLimit: env().DATABASE_POOL,
      // The driver's default, 1 s, is shorter than a busy process's pauses, and a connection that dies while initSql runs is an
      // unhandled rejection: it would end the process.
      connectTimeout: 10_000,
      timezone: "Z",
      initSql: [
        `SET SESSION TRANSACTION ISOLATION LEVEL ${env().DATABASE_ISOLATION}`,
        "SET SESSION time_zone = '+00:00'",
      ],
    },
    { database: url.pathname.slice(1) },
  );
  return new PrismaClient({
    adapter: watchedDriver(adapter),
    transactionOptions: { maxWait: 5_000, timeout: 10_000 },
  });
}
