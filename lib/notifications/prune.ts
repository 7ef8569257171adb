import { env } from "@/lib/platform/env";
import type { SqlExecutor } from "@/lib/platform/sql";

/** Small enough that its locks are held for a moment only. */
const BATCH = 1_000;

/** Forgets a batch of old messages, the oldest first, but none that still waits to be sent. True when there may be more. */
export async function pruneMessages(sql: SqlExecutor): Promise<boolean> {
  const forgotten = await sql.run(
    `DELETE FROM Notification WHERE createdAt < NOW(3) - INTERVAL ? DAY AND status <> 'QUEUED'
     ORDER BY createdAt, id LIMIT ${BATCH}`,
    [env().MESSAGE_DAYS],
  );
  return forgotten === BATCH;
}
