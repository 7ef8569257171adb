import { withSnapshot } from "@/lib/platform/snapshot";
import type { SqlExecutor } from "@/lib/platform/sql";
import {
  type Check,
  type CheckOutcome,
  type CheckResult,
  checkRunner,
  type Finding,
  type Limits,
} from "./check";
import { ledgerChecks } from "./checks/ledger";
import { levelChecks } from "./checks/levels";
import { lockChecks } from "./checks/locks";
import { moneyChecks } from "./checks/money";
import { parcelChecks } from "./checks/parcels";
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

export const checks: readonly Check[] = [
  ...levelChecks,
  ...lockChecks,
  ...transferChecks,
  ...moneyChecks,
  ...ledgerChecks,
  ...parcelChecks,
];

/**
 * Proves the rules of stock and money over the whole database, in one snapshot and without changing or locking a row. What it finds
 * is answered, not thrown; it throws only when it could not look.
 */
export function proveStock(databaseUrl: string, options: ProofOptions = {}): Promise<StockProof> {
  return withSnapshot(databaseUrl, async (connections, snapshotAt) => {
    const began = performance.now();
    const limits = { ...LIMITS, ...options, at: snapshotAt };
    const counts = new Map<string, number>();
    const outcomes = new Map<Check, CheckOutcome>();
    const work = [...groupsOf(checks), ...new Set(checks.map((check) => check.table))].values();
    await Promise.all(
      connections.map(async (sql) => {
        const run = checkRunner(sql, limits, KEPT_PER_CHECK);
        for (const one of work) {
          if (typeof one === "string") counts.set(one, await countRows(sql, one));
          else for (const check of one) outcomes.set(check, await run(check));
        }
      }),
    );
    const all = checks.flatMap((check) => outcomes.get(check) ?? []);
    const results = all.map(({ result }) => ({ ...result, rows: counts.get(result.table) ?? 0 }));
    return {
      startedAt: snapshotAt,
      snapshotAt,
      durationMs: Math.round(performance.now() - began),
      rows: [...counts.values()].reduce((sum, count) => sum + count, 0),
      violations: results.reduce((sum, result) => sum + result.violations, 0),
      checks: results.map(({ table: _table, ...result }) => result),
      findings: all.flatMap(({ findings }) => findings),
    };
  });
}

/**
 * Checks that share a sum stay together, on one connection: the sum is reckoned once, and no check compares what two connections saw.
 */
function groupsOf(all: readonly Check[]): Check[][] {
  const groups: { checks: Check[]; sums: Set<unknown> }[] = [];
  for (const check of all) {
    const sums = new Set(check.same?.flatMap((sum) => (sum === "0" ? [] : [sum.of])) ?? []);
    const near = groups.filter((group) => [...sums].some((sum) => group.sums.has(sum)));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push({
      checks: [...near.flatMap((group) => group.checks), check],
      sums: new Set([...near.flatMap((group) => [...group.sums]), ...sums]),
    });
  }
  // The long ones first: two connections end at about the same time.
  return groups.map((group) => group.checks).toSorted((a, b) => b.length - a.length);
}

async function countRows(sql: SqlExecutor, table: string): Promise<number> {
  const [row] = await sql.rows<{ count: number }>(`SELECT COUNT(*) AS count FROM \`${table}\``);
  return row?.count ?? 0;
}
