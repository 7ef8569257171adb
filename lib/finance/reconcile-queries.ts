import type { SettlementOutcome } from "@/generated/prisma/enums";
import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { SettlementGateway } from "./schema";

export type SettlementFileRow = {
  id: string;
  gateway: SettlementGateway;
  name: string;
  rowCount: number;
  importedAt: Date;
  firstAt: Date | null;
  lastAt: Date | null;
  person: string | null;
  matched: number;
  /** Rows a person has to look at. */
  odd: number;
};

const COLUMNS = `f.id, f.gateway, f.name, f.rowCount, f.importedAt, f.firstAt, f.lastAt, u.name AS person,
  COALESCE(SUM(r.outcome = 'MATCHED'), 0) AS matched, COALESCE(SUM(r.outcome <> 'MATCHED'), 0) AS odd`;
const FROM = `FROM SettlementFile f LEFT JOIN SettlementRow r ON r.fileId = f.id LEFT JOIN User u ON u.id = f.importedBy`;

/** The last settlement files, newest first. */
export async function listSettlementFiles(ctx: Ctx): Promise<SettlementFileRow[]> {
  requireStaff(ctx, "ADMIN");
  return ctx.sql.rows<SettlementFileRow>(
    `SELECT ${COLUMNS} ${FROM} GROUP BY f.id, u.name ORDER BY f.importedAt DESC, f.id DESC LIMIT 50`,
  );
}

export type OddRow = {
  /** Line of the file; 0 for what the file does not have. */
  line: number;
  /** OTHER took or gave money for a cause our books know nothing of: a chargeback, a correction. */
  kind: "CAPTURE" | "REFUND" | "OTHER";
  providerRef: string;
  outcome: SettlementOutcome | "MISSING_THERE";
  /** What `gross` is in, in its smallest unit. */
  currency: string;
  gross: number;
  /** What our books say, and in which currency. */
  ours: number | null;
  oursIn: string | null;
  orderId: string | null;
  orderNumber: string | null;
};

export type SettlementFileDetail = SettlementFileRow & { rows: OddRow[] };

const ODD_MAX = 500;

/**
 * A file and what does not match: rows we do not know, rows of another amount, rows settled before; and what our books have of that
 * gateway from three days before the file's first moment, for gateways settle late, to its last, that no file has told of. @throws NOT_FOUND
 */
export async function getSettlementFile(ctx: Ctx, input: { fileId: string }): Promise<SettlementFileDetail> {
  requireStaff(ctx, "ADMIN");
  const [file] = await ctx.sql.rows<SettlementFileRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE f.id = ? GROUP BY f.id, u.name`,
    [input.fileId],
  );
  if (!file) throw notFound("settlement file");
  const [theirs, ours] = await Promise.all([
    ctx.sql.rows<OddRow>(
      `SELECT r.line, r.kind, r.providerRef, r.outcome, r.currency, r.gross,
         COALESCE(t.chargeAmount, t.amount) AS ours, p.chargeCurrency AS oursIn, o.id AS orderId, o.number AS orderNumber
       FROM SettlementRow r LEFT JOIN PaymentTransaction t ON t.id = r.transactionId LEFT JOIN Payment p ON p.id = t.paymentId
       LEFT JOIN \`Order\` o ON o.id = p.orderId WHERE r.fileId = ? AND r.outcome <> 'MATCHED' ORDER BY r.line LIMIT ${ODD_MAX}`,
      [file.id],
    ),
    file.firstAt && file.lastAt
      ? ctx.sql.rows<OddRow>(
          `SELECT 0 AS line, t.kind, t.providerRef, 'MISSING_THERE' AS outcome, p.chargeCurrency AS currency, 0 AS gross,
             COALESCE(t.chargeAmount, t.amount) AS ours, p.chargeCurrency AS oursIn, o.id AS orderId, o.number AS orderNumber
           FROM Payment p JOIN PaymentTransaction t ON t.paymentId = p.id AND t.kind IN ('CAPTURE', 'REFUND')
           JOIN \`Order\` o ON o.id = p.orderId LEFT JOIN SettlementRow r ON r.settledKey = t.id
           WHERE p.gateway = ? AND p.createdAt > ? - INTERVAL 7 DAY AND t.createdAt >= ? - INTERVAL 3 DAY AND t.createdAt < ?
             AND r.fileId IS NULL
             AND NOT EXISTS (SELECT 1 FROM Refund h WHERE h.paymentId = p.id AND h.providerRef = t.providerRef AND h.handReference IS NOT NULL)
           ORDER BY t.createdAt LIMIT ${ODD_MAX}`,
          [file.gateway, file.firstAt, file.firstAt, file.lastAt],
        )
      : [],
  ]);
  return { ...file, rows: [...theirs, ...ours] };
}
