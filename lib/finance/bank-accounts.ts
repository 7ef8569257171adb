import { requireFresh } from "@/lib/identity";
import { actorUserId, type Ctx } from "@/lib/platform/ctx";
import { withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import type { BankAccountInput, BankCode } from "./schema";

export type MaskedBankAccount = {
  bankCode: BankCode;
  /** Its last four digits. */
  lastDigits: string;
  accountName: string;
  updatedAt: Date;
};

/** Only the owner says where the shop's money goes. Payouts that were made keep the account they were made for. @throws STEP_UP_REQUIRED */
export async function setBankAccount(ctx: Ctx, input: BankAccountInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "OWNER");
  await requireFresh(ctx);
  const { shopId, bankCode, accountNumber, accountName } = input;
  await withTransaction(ctx, (tx) =>
    tx.sql.run(
      `INSERT INTO ShopBankAccount (shopId, bankCode, accountNumber, accountName, updatedBy) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE bankCode = VALUES(bankCode), accountNumber = VALUES(accountNumber),
         accountName = VALUES(accountName), updatedBy = VALUES(updatedBy), updatedAt = NOW(3)`,
      [shopId, bankCode, accountNumber, accountName, actorUserId(ctx.actor)],
    ),
  );
}

/** Where the shop's money goes, for its owner; the number is never shown whole again. */
export async function getBankAccount(ctx: Ctx, input: { shopId: string }): Promise<MaskedBankAccount | null> {
  await requireShopRole(ctx, input.shopId, "OWNER");
  const [account] = await ctx.sql.rows<MaskedBankAccount>(
    "SELECT bankCode, RIGHT(accountNumber, 4) AS lastDigits, accountName, updatedAt FROM ShopBankAccount WHERE shopId = ?",
    [input.shopId],
  );
  return account ?? null;
}
