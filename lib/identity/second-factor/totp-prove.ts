import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { withTransaction } from "@/lib/platform/transaction";
import { requireUser } from "../policy";
import { databaseSeconds, stepOfCode } from "./authenticator";
import { returnTry, takeTry } from "./caps";
import type { CodeInput } from "./schema";
import { markProved } from "./standing";

/**
 * Proves this session by a code of the authenticator app. A code is good once, and with it every earlier one: of two callers with
 * the same code one passes.
 *
 * @throws CODE_WRONG, CODE_USED, RATE_LIMITED
 */
export async function proveTotp(ctx: Ctx, input: CodeInput): Promise<void> {
  const { userId } = requireUser(ctx);
  await takeTry(ctx);
  const [secret] = await ctx.sql.rows<{ id: string; sealed: string }>(
    "SELECT id, sealed FROM TotpSecret WHERE userId = ? AND confirmedAt IS NOT NULL",
    [userId],
  );
  const step = secret ? stepOfCode(secret, input.code, await databaseSeconds(ctx.sql)) : null;
  if (!secret || step === null) throw new DomainError("CODE_WRONG", { field: "code" });
  await withTransaction(ctx, async (tx) => {
    const taken = await tx.sql.run(
      `UPDATE TotpSecret SET lastStep = ?, lastUsedAt = NOW(3)
       WHERE id = ? AND confirmedAt IS NOT NULL AND (lastStep IS NULL OR lastStep < ?)`,
      [step, secret.id, step],
    );
    if (taken === 0) throw new DomainError("CODE_USED", { field: "code" });
    await markProved(tx);
  });
  await returnTry(ctx);
}
