import type { ProofSource } from "@/generated/prisma/enums";
import { requireStaff } from "@/lib/identity";
import { actorUserId, type Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { histogram } from "@/lib/platform/metrics";
import { insertRows, type SqlExecutor } from "@/lib/platform/sql";
import type { CheckResult, Finding } from "./check";
import { proveStock, type StockProof } from "./prove-stock";

export type ProofRow = {
  id: string;
  source: ProofSource;
  startedAt: Date;
  durationMs: number;
  rowsSeen: number;
  violations: number;
  /** The person who asked for it. */
  person: string | null;
};

export type ProofDetail = ProofRow & { snapshotAt: Date; checks: CheckResult[]; findings: Finding[] };

/** Proofs that are kept: a week of them. */
const KEPT = 1_000;

/** Staff ask for a proof now. */
export async function runProof(ctx: Ctx): Promise<{ id: string; violations: number }> {
  requireStaff(ctx, "SUPPORT");
  return proveAndRecord(ctx, "STAFF");
}

/** The cron's proof; what it finds is logged as an error, so that whoever watches the logs is woken. */
export async function runScheduledProof(ctx: Ctx): Promise<void> {
  const { id, violations } = await proveAndRecord(ctx, "CRON");
  if (violations > 0) ctx.log.error({ proofId: id, violations }, "stock proof found violations");
}

async function proveAndRecord(ctx: Ctx, source: ProofSource): Promise<{ id: string; violations: number }> {
  const proof = await proveStock(env().DATABASE_URL);
  histogram("gerai_stock_proof_seconds").observe(proof.durationMs / 1000);
  const id = await recordProof(ctx.sql, proof, source, actorUserId(ctx.actor));
  return { id, violations: proof.violations };
}

/** Keeps a proof's result, and of the older ones the last thousand. */
export async function recordProof(
  sql: SqlExecutor,
  proof: StockProof,
  source: ProofSource,
  provedBy: string | null = null,
): Promise<string> {
  const { checks, findings, rows: rowsSeen, ...rest } = proof;
  const id = newId();
  await insertRows(sql, "StockProof", [
    {
      id,
      source,
      ...rest,
      rowsSeen,
      checks: JSON.stringify(checks),
      findings: JSON.stringify(findings),
      provedBy,
    },
  ]);
  await sql.run(
    `DELETE FROM StockProof WHERE startedAt < (SELECT startedAt FROM (
       SELECT startedAt FROM StockProof ORDER BY startedAt DESC LIMIT 1 OFFSET ${KEPT}) oldest)`,
  );
  return id;
}

/** The last proofs, newest first. */
export async function listProofs(ctx: Ctx, input: { limit: number }): Promise<ProofRow[]> {
  requireStaff(ctx);
  return ctx.sql.rows<ProofRow>(`SELECT ${COLUMNS} ORDER BY p.startedAt DESC, p.id DESC LIMIT ?`, [
    input.limit,
  ]);
}

/** One proof with its table and findings, the last one unless named; null when there is none. */
export async function getProof(
  ctx: Ctx,
  input: { proofId?: string | undefined },
): Promise<ProofDetail | null> {
  requireStaff(ctx);
  return readProof(ctx.sql, input.proofId);
}

/** getProof for callers that have checked who asks. */
export async function readProof(sql: SqlExecutor, proofId?: string): Promise<ProofDetail | null> {
  const [row] = await sql.rows<
    Omit<ProofDetail, "checks" | "findings"> & { checks: unknown; findings: unknown }
  >(
    `SELECT p.snapshotAt, p.checks, p.findings, ${COLUMNS} ${proofId ? "WHERE p.id = ?" : ""}
     ORDER BY p.startedAt DESC, p.id DESC LIMIT 1`,
    proofId ? [proofId] : [],
  );
  if (!row) return null;
  return {
    ...row,
    checks: fromJson(row.checks) as CheckResult[],
    findings: (fromJson(row.findings) as StoredFinding[]).map(told),
  };
}

/** A check counts in numbers or in words, as its statement has it. */
type StoredFinding = Omit<Finding, "expected" | "found"> &
  Record<"expected" | "found", string | number | null>;

function told(finding: StoredFinding): Finding {
  return { ...finding, expected: String(finding.expected ?? ""), found: String(finding.found ?? "") };
}

const COLUMNS = `p.id, p.source, p.startedAt, p.durationMs, p.rowsSeen, p.violations, u.name AS person
  FROM StockProof p LEFT JOIN User u ON u.id = p.provedBy`;

// MariaDB's JSON is text, MySQL's comes parsed.
function fromJson(value: unknown): unknown {
  return typeof value === "string" ? JSON.parse(value) : value;
}
