import { afterAll } from "vitest";
import { faultOf } from "@/inngest/event-catalogue";
import { withConnection } from "../../scripts/runtime/database-url.mjs";

/** Events that a test made up, to see what becomes of them. */
const MADE_UP = "Test";

/** After a test file: of each type of event it caused, the first and the last are as docs/events promises. */
export function holdEventsAgainstCatalogue(url: string): void {
  const since = new Date(Date.now() - 1_000);
  afterAll(async () => {
    const rows = await withConnection(url, async (connection) => {
      const [found] = await connection.query(
        `SELECT type, aggregateType, payload FROM OutboxEvent WHERE id IN (
           SELECT MIN(id) FROM OutboxEvent WHERE createdAt >= ? AND aggregateType <> ? GROUP BY type
           UNION SELECT MAX(id) FROM OutboxEvent WHERE createdAt >= ? AND aggregateType <> ? GROUP BY type)`,
        [since, MADE_UP, since, MADE_UP],
      );
      return found as { type: string; aggregateType: string; payload: unknown }[];
    });
    const faults = rows.flatMap(({ payload, ...row }) => {
      const told = typeof payload === "string" ? JSON.parse(payload) : payload;
      return faultOf({ ...row, payload: told }) ?? [];
    });
    if (faults.length > 0) throw new Error(`events that docs/events does not promise:\n${faults.join("\n")}`);
  });
}
