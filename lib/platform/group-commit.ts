import { type Context, context } from "@opentelemetry/api";
import { busy } from "./gate";
import { histogram } from "./metrics";
import { inSharedSpan } from "./telemetry/span";

export type GroupCommit<Request, Answer> = {
  /** Answers what the batch this request went into decided for it, or throws its refusal. @throws BUSY {seconds} */
  submit(request: Request): Promise<Answer>;
  /** How many wait for a batch, and how many are in one. */
  load(): { waiting: number; running: number };
};

/** What a batch decided for one of its requests. */
export type Outcome<Answer> = { ok: true; answer: Answer } | { ok: false; error: unknown };

type GroupCommitOptions<Request, Answer> = {
  /** Names it in the metrics. */
  name: string;
  /** One transaction for the whole batch, in arrival order; an outcome for each request. When it throws, nothing was done. */
  run(batch: readonly Request[]): Promise<Outcome<Answer>[]>;
  maxBatch: number;
  /** Batches on their way at once: while one waits for the disk, the next one's statements are prepared. */
  flushers: number;
  /** Further requests are refused with BUSY at once. */
  maxWaiting: number;
  /** A request that has not been answered by then is told BUSY, milliseconds. */
  deadlineMs: () => number;
};

type Waiting<Request, Answer> = {
  request: Request;
  submittedAt: number;
  /** The trace it was asked in. */
  asked: Context;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
};

/**
 * Runs many callers' requests in few transactions. A request that comes while nothing runs goes at once and alone, so a quiet
 * system pays nothing; those that come meanwhile share the next batch. That turns a hot row's limit, one commit after the other,
 * into one commit for all who wait.
 *
 * A batch that throws as a whole is run again one by one: one bad request harms nobody else. Requests must bear being run twice
 * (a unique key decides), for a commit whose answer was lost may have happened. For the same reason BUSY after the deadline does
 * not say that nothing was done, only that the same key will find out.
 */
export function createGroupCommit<Request, Answer>(
  options: GroupCommitOptions<Request, Answer>,
): GroupCommit<Request, Answer> {
  const waiting: Waiting<Request, Answer>[] = [];
  let flushing = 0;
  let running = 0;

  function submit(request: Request): Promise<Answer> {
    if (waiting.length >= options.maxWaiting) return Promise.reject(busy());
    return new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => reject(busy()), options.deadlineMs());
      waiting.push({
        request,
        submittedAt: performance.now(),
        asked: context.active(),
        resolve: (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      flush();
    });
  }

  function flush(): void {
    if (flushing >= options.flushers || waiting.length === 0) return;
    flushing++;
    void drain().finally(() => {
      flushing--;
      flush();
    });
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      // No more than a fair share of all who are here, or one batch takes everybody and the other flusher, and the server's other
      // core, have nothing to do.
      const share = Math.ceil((waiting.length + running) / options.flushers);
      const taken = waiting.splice(0, Math.min(options.maxBatch, share));
      running += taken.length;
      sizes.observe({ group: options.name }, taken.length);
      // The oldest of them: observing each would cost as much as a tenth of a lock.
      waits.observe({ group: options.name }, (performance.now() - (taken[0]?.submittedAt ?? 0)) / 1000);
      await settle(taken);
      running -= taken.length;
    }
  }

  const sizes = histogram("gerai_group_commit_batch_size");
  const waits = histogram("gerai_group_commit_wait_seconds");

  async function settle(taken: readonly Waiting<Request, Answer>[]): Promise<void> {
    // Who was told BUSY while he waited is not served behind his back.
    const batch = taken.filter((one) => performance.now() - one.submittedAt < options.deadlineMs());
    if (batch.length === 0) return;
    try {
      const outcomes = await inSharedSpan(
        `commit ${options.name}`,
        batch.map((one) => one.asked),
        () => options.run(batch.map((one) => one.request)),
      );
      for (const [index, one] of batch.entries()) {
        const outcome = outcomes[index];
        if (outcome?.ok) one.resolve(outcome.answer);
        else one.reject(outcome?.error ?? new Error("a batch that forgot a request"));
      }
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const one of batch) await settle([one]);
    }
  }

  return { submit, load: () => ({ waiting: waiting.length, running }) };
}
