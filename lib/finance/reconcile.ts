import type { SettlementOutcome } from "@/generated/prisma/enums";
import { requireStaff } from "@/lib/identity";
import { actorUserId, type Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { insertRows } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { bookFee } from "./book-sales";
import { postJournal } from "./post-journal";
import type { ImportSettlementInput } from "./schema";
import { readSettlementFile } from "./settlement-file";
import type { FileRow } from "./settlement-rows";

type Movement = {
  transactionId: string;
  paymentId: string;
  orderId: string;
  kind: "CAPTURE" | "REFUND";
  /** What the provider took or gave, in the smallest unit of its currency. */
  amount: number;
  currency: string;
  refs: string[];
  /** The names of its payment, for a refund's row that tells no name of the refund. */
  paymentRefs: string[];
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
  const [byOwn, byPayment] = [indexed(movements, "refs"), indexed(movements, "paymentRefs")];
  const taken = new Set<string>();
  const isFree = (one: Movement) => !taken.has(one.transactionId) && !one.settled;
  return rows.map((row) => {
    if (row.kind === "OTHER") return { row, movement: null, outcome: "MISSING_HERE" };
    const find = (index: ReadonlyMap<string, Movement[]>) =>
      row.refs.flatMap((ref) => index.get(ref) ?? []).filter((one) => one.kind === row.kind);
    const own = find(byOwn);
    const named = own.length > 0 || row.kind === "CAPTURE" ? own : find(byPayment);
    const free = named.filter(isFree);
    const movement = free.find((one) => isSameSum(row, one)) ?? free[0] ?? named[0] ?? null;
    if (!movement) return { row, movement, outcome: "MISSING_HERE" };
    if (!isFree(movement)) return { row, movement, outcome: "SETTLED_BEFORE" };
    if (!isSameSum(row, movement)) return { row, movement, outcome: "AMOUNT_DIFFERS" };
    taken.add(movement.transactionId);
    return { row, movement, outcome: "MATCHED" };
  });
}

function indexed(
  movements: readonly Movement[],
  by: "refs" | "paymentRefs",
): ReadonlyMap<string, Movement[]> {
  const index = new Map<string, Movement[]>();
  for (const movement of movements)
    for (const ref of new Set(movement[by])) index.set(ref, [...(index.get(ref) ?? []), movement]);
  return index;
}

// An account kept in another currency than the buyer was charged tells the charge beside its own sum.
function isSameSum(row: FileRow, movement: Movement): boolean {
  const told = row.charged ?? { amount: row.gross, currency: row.currency };
  return told.amount === movement.amount && told.currency === movement.currency;
}

type MovementRow = Omit<Movement, "refs" | "paymentRefs"> & {
  ref: string;
  paymentRef: string | null;
  captureRef: string | null;
  refundId: string | null;
};

// By the movement's own reference, by the payment's at the gateway, and by ours; a refund also by its own id, and by its payment's names.
async function readMovements(tx: Tx, gateway: string, rows: readonly FileRow[]): Promise<Movement[]> {
  const refs = [...new Set(rows.flatMap((row) => row.refs))];
  const found = new Map<string, Movement>();
  for (let from = 0; from < refs.length; from += 500) {
    const some = refs.slice(from, from + 500);
    const movements = await tx.sql.rows<MovementRow>(
      `SELECT t.id AS transactionId, t.paymentId, p.orderId, t.kind, COALESCE(t.chargeAmount, t.amount) AS amount,
         p.chargeCurrency AS currency, t.providerRef AS ref, p.providerRef AS paymentRef, c.providerRef AS captureRef,
         r.id AS refundId, EXISTS (SELECT 1 FROM SettlementRow s WHERE s.settledKey = t.id) AS settled
       FROM (SELECT paymentId FROM PaymentTransaction WHERE providerRef IN (?)
         UNION SELECT id FROM Payment WHERE gateway = ? AND providerRef IN (?)
         UNION SELECT id FROM Payment WHERE id IN (?)
         UNION SELECT paymentId FROM Refund WHERE id IN (?)) named
       JOIN Payment p ON p.id = named.paymentId JOIN PaymentTransaction t ON t.paymentId = p.id
       LEFT JOIN PaymentTransaction c ON c.paymentId = p.id AND c.kind = 'CAPTURE'
       LEFT JOIN Refund r ON r.paymentId = p.id AND r.providerRef = t.providerRef AND t.kind = 'REFUND'
       WHERE p.gateway = ? AND t.kind IN ('CAPTURE', 'REFUND')`,
      [some, gateway, some, some, some, gateway],
    );
    for (const { ref, paymentRef, captureRef, refundId, ...movement } of movements) {
      const paymentRefs = [captureRef, paymentRef, movement.paymentId].filter((name) => name !== null);
      const own = [ref, refundId].filter((name) => name !== null);
      const refs = movement.kind === "CAPTURE" ? paymentRefs : own;
      found.set(movement.transactionId, { ...movement, refs, paymentRefs });
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
    currency: row.currency,
    gross: row.gross,
    fee: row.fee ?? 0,
    settledAt: row.settledAt,
    outcome,
    transactionId: movement?.transactionId ?? null,
    settledKey: outcome === "MATCHED" ? (movement?.transactionId ?? null) : null,
  }));
  for (let from = 0; from < rows.length; from += 500)
    await insertRows(tx.sql, "SettlementRow", rows.slice(from, from + 500));
}

// Only what was charged in rupiah and is kept in rupiah: what another currency was worth in the bank is for a person to book.
async function bookSettled(
  tx: Tx,
  file: { fileId: string; gateway: string; name: string },
  matched: readonly Matched[],
): Promise<void> {
  const { gateway, fileId } = file;
  const settled = matched.flatMap(({ row, movement, outcome }) =>
    outcome === "MATCHED" && movement?.currency === "IDR" && row.currency === "IDR"
      ? [{ row, movement }]
      : [],
  );
  const told = await readFees(tx, settled);
  let net = 0;
  for (const { row, movement } of settled) {
    const before = movement.kind === "CAPTURE" ? (told.get(movement.paymentId) ?? 0) : 0;
    const fee = row.fee ?? before;
    net += (row.kind === "CAPTURE" ? row.gross : -row.gross) - fee;
    if (fee !== before) await bookFileFee(tx, gateway, movement, { fee, before });
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

/** What the gateway was booked to have kept of these payments before the file. */
async function readFees(tx: Tx, settled: readonly { movement: Movement }[]): Promise<Map<string, number>> {
  const causes = settled.map(({ movement }) => `fee:${movement.paymentId}`);
  const fees = new Map<string, number>();
  for (let from = 0; from < causes.length; from += 500) {
    const rows = await tx.sql.rows<{ paymentId: string; fee: number }>(
      `SELECT SUBSTRING(j.cause, 5) AS paymentId, e.amount AS fee FROM Journal j
       JOIN JournalEntry e ON e.journalId = j.id AND e.account = 'GATEWAY_FEE' WHERE j.cause IN (?)`,
      [causes.slice(from, from + 500)],
    );
    for (const { paymentId, fee } of rows) fees.set(paymentId, fee);
  }
  return fees;
}

// The file has the last word on what was kept: a fee that was told otherwise before is put right by the difference.
async function bookFileFee(
  tx: Tx,
  gateway: string,
  { kind, paymentId, transactionId, orderId }: Movement,
  { fee, before }: { fee: number; before: number },
): Promise<void> {
  const first = kind === "CAPTURE" && before === 0;
  const cause = first ? `fee:${paymentId}` : `fee-settled:${transactionId}`;
  await bookFee(tx, { cause, orderId, gateway, fee: fee - before });
}
