import packageJson from "@/package.json" with { type: "json" };
import { prismaPool } from "./db";
import { env } from "./env";
import { gauge } from "./metrics";
import { openedSqlPool } from "./sql";

/** Sets the gauges of this process: which release it is, and how its two pools of connections stand; called when they are asked for. */
export function measureProcess(): void {
  gauge("gerai_build_info").set({ version: packageJson.version }, 1);
  const { demo, NODE_ENV } = env();
  gauge("gerai_demo").set(demo || NODE_ENV !== "production" ? 1 : 0);
  const { total, idle, waiting } = mysql2Pool();
  set("mysql2", { used: total - idle, idle, waiting });
  const prisma = prismaPool();
  if (prisma)
    set("prisma", {
      used: prisma.activeConnections(),
      idle: prisma.idleConnections(),
      waiting: prisma.taskQueueSize(),
    });
}

function set(
  pool: "mysql2" | "prisma",
  { used, idle, waiting }: Record<"used" | "idle" | "waiting", number>,
): void {
  gauge("gerai_database_pool_connections").set({ pool, state: "used" }, used);
  gauge("gerai_database_pool_connections").set({ pool, state: "idle" }, idle);
  gauge("gerai_database_pool_waiting").set({ pool }, waiting);
  gauge("gerai_database_pool_limit").set({ pool }, env().DATABASE_POOL);
}

type Queues = { _allConnections?: Queue; _freeConnections?: Queue; _connectionQueue?: Queue };
type Queue = { length: number };

/** How this process's pool of connections stands; mysql2 keeps its counts to itself. */
export function mysql2Pool(): { total: number; idle: number; waiting: number } {
  const { _allConnections, _freeConnections, _connectionQueue } = (openedSqlPool()?.pool ?? {}) as Queues;
  return {
    total: _allConnections?.length ?? 0,
    idle: _freeConnections?.length ?? 0,
    waiting: _connectionQueue?.length ?? 0,
  };
}
