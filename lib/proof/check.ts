import type { SqlExecutor, SqlValue } from "@/lib/platform/sql";

/** I and M: design, section 4. L1 journals sum to 0; L2 balances are sums; L3 what happened is booked once; L4 nothing goes back twice; P1 nobody waits for a parcel that does not come. */
export type Rule = "I1" | "I2" | "I3" | "I4" | "I5" | "I7" | "M3" | "L1" | "L2" | "L3" | "L4" | "P1";

export type Limits = {
  /** The moment of the snapshot. */
  at: Date;
  /** How long a lock may outlive its deadline (I5). */
  lockGraceSeconds: number;
  /** How long money may be on its way to its order, or back: the event that carries it may be late. */
  moneyGraceSeconds: number;
};

/**
 * One rule as one statement that finds what breaks it: set-based, over whole tables, no row read in a loop. It selects `subjectId`,
 * `shopId`, `expected` and `found`, the last two as counts and codes that need no translation.
 *
 * Where the rule says that two tables tell the same, `same` says it first as two sums of fingerprints: each table is read once, and
 * nothing is sorted or joined to find that nothing is wrong. The statement runs when they differ.
 */
export type Check = {
  name: string;
  rule: Rule;
  /** The kind of thing `subjectId` names. */
  subject: Subject;
  /** The table whose rows it looks at. */
  table: string;
  statement: string;
  values?: (limits: Limits) => SqlValue[];
  same?: readonly [Sum, Sum | "0"];
};

/** One column of a statement of sums; several checks may share a statement, which is run once. */
export type Sum = { of: Sums; column: string };

export type Sums = {
  statement: string;
  values?: (limits: Limits) => SqlValue[];
  /** Joins whole tables: by hash, two walks, instead of a look-up a row. */
  byHash?: boolean;
};

export type Subject =
  | "level"
  | "entry"
  | "lock"
  | "order"
  | "shop-order"
  | "transfer"
  | "payment"
  | "journal"
  | "shop"
  | "refund"
  | "payout"
  | "adjustment";

export type Finding = {
  check: string;
  subject: Subject;
  subjectId: string;
  shopId: string | null;
  expected: string;
  found: string;
};

export type CheckResult = { name: string; rule: Rule; rows: number; violations: number; ms: number };

export type CheckOutcome = { result: Omit<CheckResult, "rows"> & { table: string }; findings: Finding[] };

type ViolationRow = Omit<Finding, "check" | "subject"> & { violations: number };

/** Runs checks on one connection; at most `keep` of a check's violations come along in detail. */
export function checkRunner(sql: SqlExecutor, limits: Limits, keep: number) {
  const known = new Map<Sums, Promise<Record<string, string | null>>>();

  async function sumOf({ of, column }: Sum): Promise<string> {
    const row = known.get(of) ?? readSums(sql, of, limits);
    known.set(of, row);
    return (await row)[column] ?? "0";
  }

  return async (check: Check): Promise<CheckOutcome> => {
    const startedAt = performance.now();
    const [left, right] = check.same ?? [];
    const same = left && right && (await sumOf(left)) === (right === "0" ? right : await sumOf(right));
    const broken = same
      ? []
      : await sql.rows<ViolationRow>(
          `SELECT CAST(subjectId AS CHAR) AS subjectId, shopId, expected, found, COUNT(*) OVER () AS violations
           FROM (${check.statement}) broken LIMIT ${keep}`,
          check.values?.(limits) ?? [],
        );
    const { name, rule, subject, table } = check;
    const ms = Math.round(performance.now() - startedAt);
    return {
      result: { name, rule, table, violations: broken[0]?.violations ?? 0, ms },
      findings: broken.map(({ violations: _count, ...row }) => ({ check: name, subject, ...row })),
    };
  };
}

async function readSums(
  sql: SqlExecutor,
  { statement, values, byHash }: Sums,
  limits: Limits,
): Promise<Record<string, string | null>> {
  if (byHash) await joinByHash(sql, true);
  const [row] = await sql.rows<Record<string, string | null>>(statement, values?.(limits) ?? []);
  if (byHash) await joinByHash(sql, false);
  return row ?? {};
}

// MariaDB joins by hash only when told that it may, and then wherever it may, also where few rows are looked up. MySQL decides by
// itself and does not know the setting.
async function joinByHash(sql: SqlExecutor, on: boolean): Promise<void> {
  await sql.run(`SET SESSION join_cache_level = ${on ? 4 : 2}`).catch(() => undefined);
}

type Term = {
  /** Two parts of what names a row; their checksums are multiplied, so that swapping parts between rows shows. */
  key: readonly [string, string];
  amount: string;
};

/**
 * A sum over rows of `amount` times a 40-bit fingerprint of `key`: equal for equal sets, whatever their order. In decimals, so that
 * rupiah do not overflow, and as text: a JavaScript number would round it.
 */
export function fingerprint(...terms: readonly Term[]): string {
  return `CAST(${fingerprintSum(...terms)} AS CHAR)`;
}

/** The same as a decimal, to reckon with. */
export function fingerprintSum(...terms: readonly Term[]): string {
  const sums = terms.map(
    ({ key: [a, b], amount }) => `SUM(CAST((CRC32(${a}) * CRC32(${b})) >> 24 AS DECIMAL(13)) * (${amount}))`,
  );
  return `COALESCE(${sums.join(" + ")}, 0)`;
}
