import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { appendEvents } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { userSecondFactorRemoved } from "../events";
import { requireUser } from "../policy";
import type { PasskeyIdInput, RenamePasskeyInput } from "./schema";
import { lockPerson, mustHaveFactor, proofStanding, requireFresh } from "./standing";

export type PasskeyRow = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

export type SecondFactors = {
  /** The authenticator app in use, if there is one. */
  totp: { confirmedAt: Date; lastUsedAt: Date | null } | null;
  passkeys: PasskeyRow[];
  /** Unused recovery codes. */
  codesLeft: number;
  /** The person's role demands a second factor, so the last one stays. */
  demanded: boolean;
};

/** The caller's second factors; nothing of it is secret. */
export async function listSecondFactors(ctx: Ctx): Promise<SecondFactors> {
  const { userId } = requireUser(ctx);
  const [[totp], passkeys, [codes], demanded] = await Promise.all([
    ctx.sql.rows<NonNullable<SecondFactors["totp"]>>(
      "SELECT confirmedAt, lastUsedAt FROM TotpSecret WHERE userId = ? AND confirmedAt IS NOT NULL",
      [userId],
    ),
    ctx.sql.rows<PasskeyRow>(
      "SELECT id, name, createdAt, lastUsedAt FROM Passkey WHERE userId = ? ORDER BY createdAt, id",
      [userId],
    ),
    ctx.sql.rows<{ unused: number }>(
      "SELECT COUNT(*) AS unused FROM RecoveryCode WHERE userId = ? AND usedAt IS NULL",
      [userId],
    ),
    mustHaveFactor(ctx.sql, userId),
  ]);
  return { totp: totp ?? null, passkeys, codesLeft: codes?.unused ?? 0, demanded };
}

/** Gives one of the caller's passkeys another name. @throws NOT_FOUND */
export async function renamePasskey(ctx: Ctx, input: RenamePasskeyInput): Promise<void> {
  const { userId } = requireUser(ctx);
  const renamed = await ctx.sql.run("UPDATE Passkey SET name = ? WHERE id = ? AND userId = ?", [
    input.name,
    input.passkeyId,
    userId,
  ]);
  if (renamed === 0) throw notFound("passkey");
}

/** Ends the authenticator app's use; harmless when there is none. @throws STEP_UP_REQUIRED, SECOND_FACTOR_NEEDED */
export async function removeTotp(ctx: Ctx): Promise<void> {
  await remove(ctx, (tx, userId) =>
    tx.sql.run("DELETE FROM TotpSecret WHERE userId = ? AND confirmedAt IS NOT NULL", [userId]),
  );
}

/** Ends a passkey's use. @throws STEP_UP_REQUIRED, SECOND_FACTOR_NEEDED, NOT_FOUND */
export async function removePasskey(ctx: Ctx, input: PasskeyIdInput): Promise<void> {
  const removed = await remove(ctx, (tx, userId) =>
    tx.sql.run("DELETE FROM Passkey WHERE id = ? AND userId = ?", [input.passkeyId, userId]),
  );
  if (!removed) throw notFound("passkey");
}

// Whether it was the last is looked at after the row is gone and the person is locked: two who remove the last two at once cannot
// both find the other's still there.
async function remove(ctx: Ctx, erase: (tx: Tx, userId: string) => Promise<number>): Promise<boolean> {
  await requireFresh(ctx);
  return withTransaction(ctx, async (tx) => {
    const userId = await lockPerson(tx);
    if ((await erase(tx, userId)) === 0) return false;
    if ((await proofStanding(tx)).methods.length === 0) await forgetFactors(tx, userId);
    await appendEvents(tx, [userSecondFactorRemoved(userId)]);
    return true;
  });
}

// Codes recover a factor; with none left they would open what is open already, and be forgotten about. Proofs of what is gone end.
async function forgetFactors(tx: Tx, userId: string): Promise<void> {
  if (await mustHaveFactor(tx.sql, userId)) throw new DomainError("SECOND_FACTOR_NEEDED");
  await tx.sql.run("DELETE FROM RecoveryCode WHERE userId = ?", [userId]);
  await tx.sql.run("UPDATE Session SET secondFactorAt = NULL WHERE userId = ?", [userId]);
}
