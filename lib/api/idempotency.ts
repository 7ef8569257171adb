import { createHash } from "node:crypto";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { seal, unseal } from "@/lib/platform/sealed";
import { isDuplicate } from "@/lib/platform/transaction";

/** A request that has held its key this long without an answer has died; its repeat may go on. */
const HELD_SECONDS = 60;

export type KeptAnswer = { status: number; headers: Record<string, string>; body: string };

export type Asked = {
  /** "user:…" or "key:…". */
  caller: string;
  /** operationId. */
  operation: string;
  /** What the header said. */
  key: string;
  /** Path, query and body as they arrived, to tell a repeat from another request under the same key. */
  request: string;
};

type Row = { requestHash: string; answer: string | null };

/**
 * The first request of a caller under a key runs; a repeat gets its answer. The unique key (caller, keyHash) decides between two at
 * once. What the verb commits and what is kept here are two transactions: a crash in between leaves the verb's own key to answer the repeat.
 *
 * @throws IDEMPOTENCY_KEY_REUSED for another request under the key, REQUEST_IN_PROGRESS while the first still runs
 */
export async function once(
  ctx: Ctx,
  asked: Asked,
  run: () => Promise<KeptAnswer>,
): Promise<KeptAnswer & { repeated: boolean }> {
  const keyHash = hash(`${asked.operation}\n${asked.key}`);
  const requestHash = hash(asked.request);
  const id = await claim(ctx, { ...asked, keyHash, requestHash });
  if (id === null) return { ...(await answerOf(ctx, asked, keyHash, requestHash)), repeated: true };
  try {
    const answer = await run();
    await settle(ctx, id, asked, answer);
    return { ...answer, repeated: false };
  } catch (error) {
    await forget(ctx, id);
    throw error;
  }
}

type Claim = Asked & { keyHash: string; requestHash: string };

// The id of the row that is ours to answer for, or null where another request has it or had it.
async function claim(ctx: Ctx, { caller, operation, keyHash, requestHash }: Claim): Promise<string | null> {
  const id = newId();
  try {
    await ctx.sql.run(
      `INSERT INTO IdempotentRequest (id, caller, operation, keyHash, requestHash, heldUntil, createdAt)
       VALUES (?, ?, ?, ?, ?, NOW(3) + INTERVAL ${HELD_SECONDS} SECOND, NOW(3))`,
      [id, caller, operation, keyHash, requestHash],
    );
    return id;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  // Taking over from the dead changes the row's id, so that the dead one, should it wake, settles nothing.
  const taken = await ctx.sql.run(
    `UPDATE IdempotentRequest SET id = ?, heldUntil = NOW(3) + INTERVAL ${HELD_SECONDS} SECOND
     WHERE caller = ? AND keyHash = ? AND requestHash = ? AND answer IS NULL AND heldUntil < NOW(3)`,
    [id, caller, keyHash, requestHash],
  );
  return taken === 1 ? id : null;
}

async function answerOf(ctx: Ctx, asked: Asked, keyHash: string, requestHash: string): Promise<KeptAnswer> {
  const [row] = await ctx.sql.rows<Row>(
    "SELECT requestHash, answer FROM IdempotentRequest WHERE caller = ? AND keyHash = ?",
    [asked.caller, keyHash],
  );
  if (row && row.requestHash !== requestHash)
    throw new DomainError("IDEMPOTENCY_KEY_REUSED", { field: "Idempotency-Key" });
  // No row: the first one failed this moment and forgot its key. Its repeat is told to come again.
  if (!row?.answer) throw new DomainError("REQUEST_IN_PROGRESS", { params: { seconds: 1 } });
  return opened(row.answer, asked);
}

async function settle(ctx: Ctx, id: string, asked: Asked, answer: KeptAnswer): Promise<void> {
  // What may come out otherwise next time is not kept: too many at once, a provider that was down, somebody who has yet to prove
  // their second factor.
  if (answer.status >= 500 || answer.status === 429 || answer.status === 403) return forget(ctx, id);
  await ctx.sql.run("UPDATE IdempotentRequest SET answer = ? WHERE id = ?", [sealed(answer, asked), id]);
}

async function forget(ctx: Ctx, id: string): Promise<void> {
  await ctx.sql.run("DELETE FROM IdempotentRequest WHERE id = ? AND answer IS NULL", [id]);
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

// An answer may hold a secret that is shown once. Its key is made of the caller's own, of which only a hash is stored.
function purposeOf({ key }: Asked): string {
  return `idempotency:${key}`;
}

function sealed(answer: KeptAnswer, asked: Asked): string {
  return seal(purposeOf(asked), asked.caller, JSON.stringify(answer));
}

function opened(text: string, asked: Asked): KeptAnswer {
  const clear = unseal(purposeOf(asked), asked.caller, text);
  if (clear === null) throw new Error("a kept answer was sealed under another OTP_PEPPER");
  return JSON.parse(clear);
}
