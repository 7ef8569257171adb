import { PrismaMariaDb } from "@prisma/adapter-mariadb";
import { createPool, type Pool } from "mariadb";
import { PrismaClient } from "@/generated/prisma/client";
import { tlsOf } from "./database-tls";
import { env } from "./env";
import { watchedAdapter } from "./prisma-spans";
import { succession } from "./succession";

const GLOBAL_KEY = Symbol.for("gerai.prisma");
type GlobalWithPrisma = typeof globalThis & { [GLOBAL_KEY]?: PrismaClient };

export type Db = PrismaClient;

/** The process's Prisma client; for the breadth of the application. Stock, orders and money go through lib/platform/sql. */
export function db(): PrismaClient {
  const holder = globalThis as GlobalWithPrisma;
  holder[GLOBAL_KEY] ??= openClient();
  return holder[GLOBAL_KEY];
}

const pools = succession<Pool>(Symbol.for("gerai.prisma-pool"), {
  open: openPool,
  prove: (pool) => pool.query("SELECT 1"),
  // Those in use are closed when they are released, for ten seconds.
  drain: (pool) => pool.end(),
});

/** Opens the pool of another DATABASE_URL and proves that the database answers there. @throws what it says */
export const preparePrismaPool = pools.prepare;

/** The pool under Prisma's client, once that has asked for anything. */
export const prismaPool = pools.opened;

// What Prisma's adapter asks of a pool; behind it another may take its place (preparePrismaPool).
const driver = {
  query: (...question: Parameters<Pool["query"]>) => pools.ask((pool) => pool.query(...question)),
  execute: (...question: Parameters<Pool["execute"]>) => pools.ask((pool) => pool.execute(...question)),
  getConnection: () => pools.ask((pool) => pool.getConnection()),
  end: () => pools.end(),
} as Pool;

function openClient(): PrismaClient {
  const database = new URL(env().DATABASE_URL).pathname.slice(1);
  // An adapter that may end its pool connects once; a client that was disconnected may connect again.
  const adapter = {
    provider: "mysql" as const,
    adapterName: "gerai",
    connect: async () =>
      watchedAdapter(await new PrismaMariaDb(driver, { database, disposeExternalPool: true }).connect()),
  };
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 10_000 } });
}

function openPool(address: string): Pool {
  const url = new URL(address);
  return createPool({
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    ssl: tlsOf(address),
    // MySQL 8's way to sign in without TLS; mysql2 does so by itself. With TLS it is not needed.
    allowPublicKeyRetrieval: tlsOf(address) === undefined,
    connectionLimit: env().DATABASE_POOL,
    // The driver's default, 1 s, is shorter than a busy process's pauses, and a connection that dies while initSql runs is an
    // unhandled rejection: it would end the process.
    connectTimeout: 10_000,
    timezone: "Z",
    // As the adapter sets it for a pool that it opens.
    prepareCacheLength: 0,
    initSql: [
      `SET SESSION TRANSACTION ISOLATION LEVEL ${env().DATABASE_ISOLATION}`,
      "SET SESSION time_zone = '+00:00'",
    ],
  });
}
