import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";

/**
 * Notes that money moved, or was promised, once a (payment, kind, provider's reference): told again it changes nothing. Amounts
 * are rupiah; `chargeAmount` is the same in the currency the provider took, where that is another.
 */
export async function noteTransaction(
  ctx: Pick<Ctx, "sql">,
  note: {
    paymentId: string;
    kind: "AUTHORISE" | "CAPTURE" | "FEE";
    amount: number;
    chargeAmount: number | null;
    providerRef: string;
  },
): Promise<void> {
  await ctx.sql.run(
    `INSERT INTO PaymentTransaction (id, paymentId, kind, amount, chargeAmount, providerRef) VALUES (?, ?, ?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE id = id`,
    [newId(), note.paymentId, note.kind, note.amount, note.chargeAmount, note.providerRef],
  );
}
