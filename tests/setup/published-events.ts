import { afterAll } from "vitest";
import { faultOf } from "@/inngest/event-catalogue";
import { withConnection } from "../../scripts/runtime/database-url.mjs";

/** Events that a test made up, to see what becomes of them. */
const MADE_UP = "Test";

/** After a test file: of each type of event it caused, the first and the last are as docs/events promises. */
export function holdEventsAgainstCatalogue(url: string): void {
  const since = firstIdOf(Date.now() - 1_000);
  afterAll(async () => {
    const rows = await withConnection(url, async (connection) => {
      const [found] = await connection.query(
        `SELECT OutboxEvent.type, aggregateType, payload FROM (
           SELECT MIN(id) AS id FROM OutboxEvent WHERE id >= ? AND aggregateType <> ? GROUP BY type
           UNION SELECT MAX(id) FROM OutboxEvent WHERE id >= ? AND aggregateType <> ? GROUP BY type
         ) AS ends JOIN OutboxEvent ON OutboxEvent.id = ends.id`,
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

/** Where the ids of a moment begin (UUIDv7): what came since is found by the key, in a table that every file before has filled. */
function firstIdOf(moment: number): string {
  const hex = moment.toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}
