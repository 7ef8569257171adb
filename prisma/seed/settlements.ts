import { importSettlement } from "@/lib/finance";
import type { Tx } from "@/lib/platform/transaction";
import { before, DAY } from "./calendar";

/** The gateway settles after two days; its report is of the week before. */
const FROM_DAYS_AGO = 9;
const UNTIL_DAYS_AGO = 2;

type Captured = { providerRef: string; amount: number; createdAt: Date };

/** A week's settlement report of the sandbox: all of it ours but a sum that differs and a payment nobody knows. */
export async function seedSettlement(tx: Tx, staffId: string, now: Date): Promise<void> {
  const captured = await tx.sql.rows<Captured>(
    `SELECT t.providerRef, t.amount, t.createdAt FROM PaymentTransaction t JOIN Payment p ON p.id = t.paymentId AND p.gateway = 'sandbox'
     WHERE t.kind = 'CAPTURE' AND t.createdAt >= ? AND t.createdAt < ? ORDER BY t.createdAt, t.id`,
    [before(now, FROM_DAYS_AGO), before(now, UNTIL_DAYS_AGO)],
  );
  const lines = captured.map(({ providerRef, amount, createdAt }, index) => {
    const settledAt = new Date(createdAt.getTime() + 2 * DAY).toISOString().slice(0, 10);
    return [providerRef, "payment", index === 3 ? amount - 2_500 : amount, 0, "IDR", settledAt].join(",");
  });
  const unknown = [
    "sbx-tidak-dikenal-0417",
    "payment",
    185_000,
    0,
    "IDR",
    before(now, 1).toISOString().slice(0, 10),
  ];
  const text = ["reference,type,gross,fee,currency,settled_at", ...lines, unknown.join(",")].join("\n");
  const fileName = `sandbox-settlement-${before(now, 1).toISOString().slice(0, 10)}.csv`;
  const { fileId } = await importSettlement(tx, { gateway: "sandbox", fileName, text });
  await tx.sql.run("UPDATE SettlementFile SET importedBy = ? WHERE id = ?", [staffId, fileId]);
}
