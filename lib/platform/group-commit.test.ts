import { expect, test } from "vitest";
import { createGroupCommit, type Outcome } from "./group-commit";

const ok = (answer: string): Outcome<string> => ({ ok: true, answer });

function commit(
  run: (batch: readonly string[]) => Promise<Outcome<string>[]>,
  over: { maxWaiting?: number; deadlineMs?: number; flushers?: number } = {},
) {
  return createGroupCommit<string, string>({
    name: "test",
    run,
    maxBatch: 10,
    flushers: over.flushers ?? 1,
    maxWaiting: over.maxWaiting ?? 100,
    deadlineMs: () => over.deadlineMs ?? 10_000,
  });
}

test("a lone request goes at once and alone; those that come meanwhile share the next batch, in their order", async () => {
  const batches: string[][] = [];
  const group = commit(async (batch) => {
    batches.push([...batch]);
    await tick();
    return batch.map(ok);
  });
  const answers = await Promise.all(["a", "b", "c", "d"].map((one) => group.submit(one)));
  expect(answers).toEqual(["a", "b", "c", "d"]);
  expect(batches).toEqual([["a"], ["b", "c", "d"]]);
  expect(group.load()).toEqual({ waiting: 0, running: 0 });
});

test("a request the batch refuses is told so, its neighbours are served", async () => {
  const group = commit(async (batch) =>
    batch.map((one) => (one === "sold out" ? { ok: false, error: new Error("none left") } : ok(one))),
  );
  const [first, refused, last] = await Promise.allSettled(
    ["a", "sold out", "b"].map((one) => group.submit(one)),
  );
  expect([first?.status, refused?.status, last?.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("a batch that falls over is run again one by one: only the bad request fails", async () => {
  const batches: string[][] = [];
  const group = commit(async (batch) => {
    batches.push([...batch]);
    await tick();
    if (batch.includes("bad")) throw new Error("duplicate key");
    return batch.map(ok);
  });
  const results = await Promise.allSettled(["first", "a", "bad", "b"].map((one) => group.submit(one)));
  expect(results.map((result) => result.status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(batches).toEqual([["first"], ["a", "bad", "b"], ["a"], ["bad"], ["b"]]);
});

test("when too many wait, a further one is told BUSY at once and when to come again", async () => {
  const gate = withResolvers();
  const group = commit(
    async (batch) => {
      await gate.promise;
      return batch.map(ok);
    },
    { maxWaiting: 2 },
  );
  const letIn = ["running", "waits", "waits too"].map((one) => group.submit(one));
  await expect(group.submit("too many")).rejects.toMatchObject({
    code: "BUSY",
    params: { seconds: expect.any(Number) },
  });
  gate.resolve(undefined);
  expect(await Promise.all(letIn)).toHaveLength(3);
});

test("who waits past the deadline is told BUSY, and is not served behind his back", async () => {
  const gate = withResolvers();
  const served: string[] = [];
  const group = commit(
    async (batch) => {
      served.push(...batch);
      if (batch.includes("slow")) await gate.promise;
      return batch.map(ok);
    },
    { deadlineMs: 20 },
  );
  const told = await Promise.allSettled([group.submit("slow"), group.submit("late")]);
  const busy = { status: "rejected", reason: { code: "BUSY" } };
  expect(told).toMatchObject([busy, busy]);
  gate.resolve(undefined);
  expect(await group.submit("next")).toBe("next");
  expect(served).toEqual(["slow", "next"]);
});

function tick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function withResolvers() {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise<unknown>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
