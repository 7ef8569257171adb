import { createHmac, randomInt } from "node:crypto";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { pepperMark } from "@/lib/platform/sealed";
import { acceptedSecrets } from "@/lib/platform/secrets/in-use";
import { insertRows } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { userRecoveryCodeUsed } from "../events";
import { requireUser } from "../policy";
import { returnTry, takeTry } from "./caps";
import type { RecoveryCodeInput } from "./schema";
import { lockPerson, markProved, proofStanding, requireFreshIfAny } from "./standing";

export const RECOVERY_CODES = 10;
// Without letters and figures that look alike on paper. Ten of thirty: 49 bits.
const ALPHABET = "abcdefghjkmnpqrstuvwxyz2345679";
const LENGTH = 10;

/**
 * Ten new codes in the place of all older ones. They are readable in this answer only.
 *
 * @throws STEP_UP_REQUIRED; CONFLICT for somebody who has no other factor to recover
 */
export async function renewRecoveryCodes(ctx: Ctx): Promise<{ recoveryCodes: string[] }> {
  await requireFreshIfAny(ctx);
  return withTransaction(ctx, async (tx) => {
    await lockPerson(tx);
    if ((await proofStanding(tx)).methods.length === 0) throw new DomainError("CONFLICT");
    return { recoveryCodes: await replaceCodes(tx) };
  });
}

/** The first codes of somebody who has just got a factor; null for those who have some. The person is locked. */
export async function firstRecoveryCodes(tx: Tx): Promise<string[] | null> {
  const [known] = await tx.sql.rows("SELECT id FROM RecoveryCode WHERE userId = ? LIMIT 1", [
    requireUser(tx).userId,
  ]);
  return known ? null : replaceCodes(tx);
}

/**
 * Proves this session by one of the codes, which is used up by it: of two callers with the same code one passes.
 *
 * @throws CODE_WRONG (for used ones too), RATE_LIMITED
 */
export async function proveRecoveryCode(ctx: Ctx, input: RecoveryCodeInput): Promise<{ left: number }> {
  const { userId } = requireUser(ctx);
  await takeTry(ctx);
  const proved = await withTransaction(ctx, async (tx) => {
    const used = await tx.sql.run(
      "UPDATE RecoveryCode SET usedAt = NOW(3) WHERE userId = ? AND codeHash IN (?) AND usedAt IS NULL",
      [userId, acceptedSecrets("OTP_PEPPER").map((pepper) => hashOf(userId, input.code, pepper))],
    );
    if (used === 0) throw new DomainError("CODE_WRONG", { field: "code" });
    await markProved(tx);
    await appendEvents(tx, [userRecoveryCodeUsed(userId)]);
    const [count] = await tx.sql.rows<{ codes: number }>(
      "SELECT COUNT(*) AS codes FROM RecoveryCode WHERE userId = ? AND usedAt IS NULL",
      [userId],
    );
    return { left: count?.codes ?? 0 };
  });
  await returnTry(ctx);
  return proved;
}

async function replaceCodes(tx: Tx): Promise<string[]> {
  const { userId } = requireUser(tx);
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await tx.sql.run("DELETE FROM RecoveryCode WHERE userId = ?", [userId]);
  await insertRows(
    tx.sql,
    "RecoveryCode",
    codes.map((code) => ({ id: newId(), userId, codeHash: hashOf(userId, code), pepper: pepperMark() })),
  );
  return codes;
}

function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`;
}

function hashOf(userId: string, code: string, pepper = env().OTP_PEPPER): string {
  const typed = code.toLowerCase().replace(/[^a-z0-9]/g, "");
  return createHmac("sha256", pepper).update(`recovery:${userId}:${typed}`).digest("hex");
}
