import { expect, test } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { appendEvents, claimOutbox } from "@/lib/platform/outbox";
import type { SqlExecutor } from "@/lib/platform/sql";
import { withTransaction } from "@/lib/platform/transaction";

test("a relay that found events another has taken since takes none of them", async () => {
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
  const [found, goOn] = [signal(), signal()];
  const slow = claimOutbox(pausedAfterFirstRead(found, goOn), 10_000);
  await found.given;
  const quick = await claimOutbox(systemCtx("test").sql, 10_000);
  goOn.give();
  const ids = ({ events }: Awaited<typeof slow>) =>
    events.filter((event) => event.payload.aggregateId === aggregateId).map((event) => event.id);
  expect(ids(quick)).toHaveLength(5);
  expect(ids(await slow)).toEqual([]);
});

type Signal = ReturnType<typeof signal>;

function signal() {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { give, given };
}

/** An executor whose first read is answered late: what it found may be taken by others meanwhile. */
function pausedAfterFirstRead(found: Signal, goOn: Signal): SqlExecutor {
  const { sql } = systemCtx("test");
  let reads = 0;
  return {
    ...sql,
    async rows<Row>(...words: Parameters<SqlExecutor["rows"]>) {
      const rows = await sql.rows<Row>(...words);
      if (reads++ === 0) {
        found.give();
        await goOn.given;
      }
      return rows;
    },
  };
}
