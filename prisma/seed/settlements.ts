import { importSettlement } from "@/lib/finance";
import type { Tx } from "@/lib/platform/transaction";
import { before } from "./calendar";

const UNTIL_DAYS_AGO = 2;
/** The row whose sum is not ours. */
const ODD_ROW = 3;

type Movement = { kind: "CAPTURE" | "REFUND"; providerRef: string; amount: number; createdAt: Date };

/** The sandbox's settlement report until two days ago: all of it ours but a sum that differs and a payment nobody knows. */
export async function seedSettlement(tx: Tx, staffId: string, now: Date): Promise<void> {
  const movements = await tx.sql.rows<Movement>(
    `SELECT t.kind, t.providerRef, t.amount, t.createdAt FROM PaymentTransaction t JOIN Payment p ON p.id = t.paymentId AND p.gateway = 'sandbox'
     WHERE t.kind IN ('CAPTURE', 'REFUND') AND t.createdAt < ? ORDER BY t.createdAt, t.id`,
    [before(now, UNTIL_DAYS_AGO)],
  );
  const lines = movements.map(({ kind, providerRef, amount, createdAt }, index) =>
    [
      providerRef,
      kind === "CAPTURE" ? "payment" : "refund",
      index === ODD_ROW ? amount - 2_500 : amount,
      0,
      "IDR",
      createdAt.toISOString(),
    ].join(","),
  );
  const noon = before(now, UNTIL_DAYS_AGO + 1).toISOString();
  const unknown = ["sbx-tidak-dikenal-0417", "payment", 185_000, 0, "IDR", noon];
  const text = ["reference,type,gross,fee,currency,settled_at", ...lines, unknown.join(",")].join("\n");
  const fileName = `sandbox-settlement-${before(now, 1).toISOString().slice(0, 10)}.csv`;
  const { fileId } = await importSettlement(tx, { gateway: "sandbox", fileName, text });
  await tx.sql.run("UPDATE SettlementFile SET importedBy = ? WHERE id = ?", [staffId, fileId]);
}
