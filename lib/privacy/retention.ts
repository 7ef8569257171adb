import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { inventoryRows, type Prune, type TableName } from "./inventory";

/** Small enough that its locks are held for a moment only. */
const BATCH = 1_000;

/**
 * Removes one batch of what is older than the inventory says, from each table that has an end; true when there may be more. Each
 * rule walks the front of an index and deletes what it finds there, oldest first: nothing is scanned, and a run that dies has left
 * nothing half done.
 */
export async function pruneExpired(ctx: Pick<Ctx, "sql" | "log">, only?: TableName): Promise<boolean> {
  let more = false;
  for (const [table, note] of inventoryRows()) {
    if (only && table !== only) continue;
    for (const rule of note.prune ?? []) {
      const removed = await ctx.sql.run(pruneStatement(table, rule), [daysOf(rule)]);
      if (removed > 0) ctx.log.info({ table, removed }, "pruned");
      more ||= removed === BATCH;
    }
  }
  return more;
}

/** The statement of a rule; its one value is the days. */
export function pruneStatement(table: TableName, { column, and }: Prune): string {
  return `DELETE FROM \`${table}\` WHERE ${and ? `${and} AND ` : ""}\`${column}\` < NOW(3) - INTERVAL ? DAY ORDER BY \`${column}\` LIMIT ${BATCH}`;
}

/** How many days a rule keeps. */
export function daysOf({ days }: Prune): number {
  return typeof days === "number" ? days : env()[days];
}
