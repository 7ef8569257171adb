import type { SettlementOutcome } from "@/generated/prisma/enums";
import { requireStaff } from "@/lib/identity";
import { actorUserId, type Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { insertRows } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { bookFee } from "./book-sales";
import { postJournal } from "./post-journal";
import type { ImportSettlementInput } from "./schema";
import { type FileRow, readSettlementFile } from "./settlement-file";

type Movement = {
  transactionId: string;
  paymentId: string;
  orderId: string;
  kind: "CAPTURE" | "REFUND";
  amount: number;
  currency: string;
  refs: string[];
  settled: number;
};

type Matched = { row: FileRow; movement: Movement | null; outcome: SettlementOutcome };

/**
 * Takes a gateway's settlement file in, once: the same file again answers what the first one was. Each row is matched with the
 * movement its references name; what is matched moves from the gateway's account to the bank, with the fee the file tells where the
 * gateway did not tell one before. What does not match stays in the file's rows for a person to look at.
 */
export async function importSettlement(
  ctx: Ctx | Tx,
  input: ImportSettlementInput,
): Promise<{ fileId: string; known: boolean }> {
  requireStaff(ctx, "ADMIN");
  const { gateway, fileName: name, text } = input;
  const { hash, rows } = readSettlementFile(gateway, text);
  return withTransaction(ctx, async (tx) => {
    const fileId = newId();
    const times = rows.flatMap((row) => (row.settledAt ? [row.settledAt.getTime()] : []));
    const first = await tx.sql.run(
      `INSERT IGNORE INTO SettlementFile (id, gateway, hash, name, rowCount, firstAt, lastAt, importedBy)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        fileId,
        gateway,
        hash,
        name,
        rows.length,
        times.length > 0 ? new Date(Math.min(...times)) : null,
        times.length > 0 ? new Date(Math.max(...times)) : null,
        actorUserId(tx.actor),
      ],
    );
    if (first !== 1) return { fileId: await fileOf(tx, gateway, hash), known: true };
    const matched = matchRows(rows, await readMovements(tx, gateway, rows));
    await writeMatches(tx, fileId, matched);
    await bookSettled(tx, { fileId, gateway, name }, matched);
    return { fileId, known: false };
  });
}

async function fileOf(tx: Tx, gateway: string, hash: string): Promise<string> {
  const [file] = await tx.sql.rows<{ id: string }>(
    "SELECT id FROM SettlementFile WHERE gateway = ? AND hash = ?",
    [gateway, hash],
  );
  if (!file) throw new Error("the settlement file is gone");
  return file.id;
}

/** Each movement is settled by one row; a second one that names it is told as such. */
function matchRows(rows: readonly FileRow[], movements: readonly Movement[]): Matched[] {
  const taken = new Set<string>();
  return rows.map((row) => {
    const named = movements.filter(
      (one) => one.kind === row.kind && one.refs.some((ref) => row.refs.includes(ref)),
    );
    const movement = named.find((one) => !taken.has(one.transactionId) && !one.settled) ?? named[0] ?? null;
    if (!movement) return { row, movement, outcome: "MISSING_HERE" };
    if (movement.settled || taken.has(movement.transactionId))
      return { row, movement, outcome: "SETTLED_BEFORE" };
    if (movement.amount !== row.gross) return { row, movement, outcome: "AMOUNT_DIFFERS" };
    taken.add(movement.transactionId);
    return { row, movement, outcome: "MATCHED" };
  });
}

// By the movement's own reference, by the payment's at the gateway, and by ours; a refund also by its own id.
async function readMovements(tx: Tx, gateway: string, rows: readonly FileRow[]): Promise<Movement[]> {
  const refs = [...new Set(rows.flatMap((row) => row.refs))];
  const found = new Map<string, Movement>();
  for (let from = 0; from < refs.length; from += 500) {
    const some = refs.slice(from, from + 500);
    const movements = await tx.sql.rows<
      Omit<Movement, "refs"> & { ref: string; paymentRef: string | null; refundId: string | null }
    >(
      `SELECT t.id AS transactionId, t.paymentId, p.orderId, t.kind, t.amount, p.currency, t.providerRef AS ref, p.providerRef AS paymentRef,
         r.id AS refundId, EXISTS (SELECT 1 FROM SettlementRow s WHERE s.settledKey = t.id) AS settled
       FROM (SELECT id FROM PaymentTransaction WHERE providerRef IN (?)
         UNION SELECT x.id FROM PaymentTransaction x JOIN Payment y ON y.id = x.paymentId WHERE y.gateway = ? AND y.providerRef IN (?)
         UNION SELECT id FROM PaymentTransaction WHERE paymentId IN (?)
         UNION SELECT x.id FROM Refund f JOIN PaymentTransaction x ON x.paymentId = f.paymentId AND x.providerRef = f.providerRef
           WHERE f.id IN (?)) named
       JOIN PaymentTransaction t ON t.id = named.id JOIN Payment p ON p.id = t.paymentId
       LEFT JOIN Refund r ON r.paymentId = p.id AND r.providerRef = t.providerRef AND t.kind = 'REFUND'
       WHERE p.gateway = ? AND t.kind IN ('CAPTURE', 'REFUND')`,
      [some, gateway, some, some, some, gateway],
    );
    for (const { ref, paymentRef, refundId, ...movement } of movements) {
      const names = movement.kind === "CAPTURE" ? [ref, paymentRef, movement.paymentId] : [ref, refundId];
      found.set(movement.transactionId, { ...movement, refs: names.filter((name) => name !== null) });
    }
  }
  return [...found.values()];
}

async function writeMatches(tx: Tx, fileId: string, matched: readonly Matched[]): Promise<void> {
  const rows = matched.map(({ row, movement, outcome }) => ({
    fileId,
    line: row.line,
    kind: row.kind,
    providerRef: row.refs[0] ?? "",
    gross: row.gross,
    fee: row.fee,
    settledAt: row.settledAt,
    outcome,
    transactionId: movement?.transactionId ?? null,
    settledKey: outcome === "MATCHED" ? (movement?.transactionId ?? null) : null,
  }));
  for (let from = 0; from < rows.length; from += 500)
    await insertRows(tx.sql, "SettlementRow", rows.slice(from, from + 500));
}

// Only what was charged in rupiah: what another currency was worth in the bank is for a person to book.
async function bookSettled(
  tx: Tx,
  file: { fileId: string; gateway: string; name: string },
  matched: readonly Matched[],
): Promise<void> {
  const { gateway, fileId } = file;
  let net = 0;
  for (const { row, movement, outcome } of matched) {
    if (outcome !== "MATCHED" || movement?.currency !== "IDR") continue;
    net += row.kind === "CAPTURE" ? row.gross : -row.gross;
    net -= row.fee;
    const { paymentId, orderId } = movement;
    if (row.kind === "CAPTURE" && row.fee > 0)
      await bookFee(tx, { paymentId, orderId, gateway, fee: row.fee });
  }
  if (net === 0) return;
  await postJournal(tx, {
    kind: "SETTLEMENT",
    cause: `settlement:${fileId}`,
    note: file.name,
    entries: [
      { account: "BANK", part: "MONEY", amount: net },
      { account: "PROVIDER", part: "MONEY", gateway, amount: -net },
    ],
  });
}
