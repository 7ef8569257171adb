import { expect, test } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { appendEvents, claimOutbox } from "@/lib/platform/outbox";
import type { SqlExecutor } from "@/lib/platform/sql";
import { withTransaction } from "@/lib/platform/transaction";

test("two relays that found the same events do not both take them", async () => {
  const aggregateId = newId();
  await withTransaction(systemCtx("test"), (tx) =>
    appendEvents(
      tx,
      Array.from({ length: 5 }, () => ({
        type: "test.happened",
        aggregateType: "Test",
        aggregateId,
        payload: { aggregateId },
      })),
    ),
  );
  const found = barrier(2);
  const claims = await Promise.all([1, 2].map(() => claimOutbox(pausedAfterFirstRead(found), 10_000)));
  const taken = claims.flatMap(({ events }) =>
    events.filter((event) => event.payload.aggregateId === aggregateId).map((event) => event.id),
  );
  expect(taken).toHaveLength(5);
  expect(new Set(taken).size).toBe(5);
});

/** An executor whose first read is answered when the other relay's is: both know the same events, and neither has taken any. */
function pausedAfterFirstRead(met: () => Promise<void>): SqlExecutor {
  const { sql } = systemCtx("test");
  let reads = 0;
  return {
    ...sql,
    async rows<Row>(...words: Parameters<SqlExecutor["rows"]>) {
      const rows = await sql.rows<Row>(...words);
      if (reads++ === 0) await met();
      return rows;
    },
  };
}

/** Resolves for everybody once so many have come. */
function barrier(count: number): () => Promise<void> {
  let waiting = 0;
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    if (++waiting === count) open();
    return all;
  };
}
