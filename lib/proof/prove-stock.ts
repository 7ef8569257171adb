import { withSnapshot } from "@/lib/platform/snapshot";
import type { SqlExecutor } from "@/lib/platform/sql";
import { type Check, type CheckResult, checkRunner, type Finding, type Limits } from "./check";
import { levelChecks } from "./checks/levels";
import { lockChecks } from "./checks/locks";
import { moneyChecks } from "./checks/money";
import { transferChecks } from "./checks/transfers";

export type StockProof = {
  startedAt: Date;
  /** Everything was looked at as it stood at this moment, by the database's clock. */
  snapshotAt: Date;
  durationMs: number;
  /** Rows of the tables looked at, each counted once. */
  rows: number;
  violations: number;
  checks: CheckResult[];
  /** The first violations of each check. */
  findings: Finding[];
};

export type ProofOptions = Partial<Omit<Limits, "at">>;

/** A lock may outlive its deadline by two minutes (I5); lost events and deliveries are found within three, payments read back within fifteen. */
const LIMITS = { lockGraceSeconds: 120, moneyGraceSeconds: 900 };

const KEPT_PER_CHECK = 20;

export const checks: readonly Check[] = [...levelChecks, ...lockChecks, ...transferChecks, ...moneyChecks];

/**
 * Proves the rules of stock and money over the whole database, in one snapshot and without changing or locking a row. What it finds
 * is answered, not thrown; it throws only when it could not look.
 */
export function proveStock(databaseUrl: string, options: ProofOptions = {}): Promise<StockProof> {
  return withSnapshot(databaseUrl, async (sql, snapshotAt) => {
    const startedAt = snapshotAt;
    const began = performance.now();
    const counts = await countRows(sql);
    const limits = { ...LIMITS, ...options, at: snapshotAt };
    const run = checkRunner(sql, limits, KEPT_PER_CHECK);
    const results: CheckResult[] = [];
    const findings: Finding[] = [];
    for (const check of checks) {
      const one = await run(check, counts.get(check.table) ?? 0);
      results.push(one.result);
      findings.push(...one.findings);
    }
    return {
      startedAt,
      snapshotAt,
      durationMs: Math.round(performance.now() - began),
      rows: [...counts.values()].reduce((sum, count) => sum + count, 0),
      violations: results.reduce((sum, result) => sum + result.violations, 0),
      checks: results,
      findings,
    };
  });
}

async function countRows(sql: SqlExecutor): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of new Set(checks.map((check) => check.table))) {
    const [row] = await sql.rows<{ count: number }>(`SELECT COUNT(*) AS count FROM \`${table}\``);
    counts.set(table, row?.count ?? 0);
  }
  return counts;
}
