import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { withTransaction } from "@/lib/platform/transaction";
import { userSecondFactorAdded } from "../events";
import { requireUser } from "../policy";
import { databaseSeconds, newAuthenticator, stepOfCode } from "./authenticator";
import { returnTry, takeAsking, takeTry } from "./caps";
import { firstRecoveryCodes } from "./recovery-codes";
import type { CodeInput } from "./schema";
import { lockPerson, markProved, requireFreshIfAny } from "./standing";

/** How long a key that was shown waits for its first code. */
const SETUP_MINUTES = 30;

export type BegunTotp = { secret: string; uri: string };
/** The codes are in plain text here only; null when the person has some already. */
export type AddedFactor = { recoveryCodes: string[] | null };

/**
 * Makes a key for an authenticator app, to be confirmed by a code of it; one that waited before is void. An app that is in use
 * stays in use until then.
 *
 * @throws STEP_UP_REQUIRED, RATE_LIMITED
 */
export async function beginTotp(ctx: Ctx): Promise<BegunTotp> {
  const { userId } = requireUser(ctx);
  await requireFreshIfAny(ctx);
  await takeAsking(ctx);
  const [user] = await ctx.sql.rows<{ phone: string }>("SELECT phone FROM User WHERE id = ?", [userId]);
  if (!user) throw notFound("user");
  const secretId = newId();
  const { sealed, secret, uri } = newAuthenticator({ secretId, label: user.phone });
  await withTransaction(ctx, async (tx) => {
    await tx.sql.run("DELETE FROM TotpSecret WHERE userId = ? AND confirmedAt IS NULL", [userId]);
    await tx.sql.run("INSERT INTO TotpSecret (id, userId, sealed) VALUES (?, ?, ?)", [
      secretId,
      userId,
      sealed,
    ]);
  });
  return { secret, uri };
}

/**
 * Takes the app into use by a first code of it, in the place of one that was in use before. The code is a proof of this device.
 *
 * @throws CODE_WRONG, CODE_EXPIRED when no key waits any more, RATE_LIMITED, STEP_UP_REQUIRED
 */
export async function confirmTotp(ctx: Ctx, input: CodeInput): Promise<AddedFactor> {
  const { userId } = requireUser(ctx);
  await requireFreshIfAny(ctx);
  await takeTry(ctx);
  const [waiting] = await ctx.sql.rows<{ id: string; sealed: string }>(
    `SELECT id, sealed FROM TotpSecret
     WHERE userId = ? AND confirmedAt IS NULL AND createdAt > NOW(3) - INTERVAL ? MINUTE ORDER BY createdAt DESC LIMIT 1`,
    [userId, SETUP_MINUTES],
  );
  if (!waiting) throw new DomainError("CODE_EXPIRED", { field: "code" });
  const step = stepOfCode(waiting, input.code, await databaseSeconds(ctx.sql));
  if (step === null) throw new DomainError("CODE_WRONG", { field: "code" });
  const added = await withTransaction(ctx, async (tx) => {
    await lockPerson(tx);
    const confirmed = await tx.sql.run(
      "UPDATE TotpSecret SET confirmedAt = NOW(3), lastUsedAt = NOW(3), lastStep = ? WHERE id = ? AND confirmedAt IS NULL",
      [step, waiting.id],
    );
    if (confirmed === 0) throw new DomainError("CODE_EXPIRED", { field: "code" });
    await tx.sql.run("DELETE FROM TotpSecret WHERE userId = ? AND id <> ?", [userId, waiting.id]);
    await markProved(tx);
    await appendEvents(tx, [userSecondFactorAdded(userId)]);
    return { recoveryCodes: await firstRecoveryCodes(tx) };
  });
  await returnTry(ctx);
  return added;
}
