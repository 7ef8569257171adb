import { cpus } from "node:os";

/** One round in numbers. */
export type Row = {
  round: number;
  fault: string;
  placed: number;
  paid: number;
  cancelled: number;
  expired: number;
  noAnswer: number;
  /** Seconds from the fault until every process served again and an order was acknowledged. */
  backSeconds: number;
  violations: string[];
};

const HEADS = [
  "round",
  "fault",
  "orders acknowledged",
  "money taken",
  "cancelled",
  "expired",
  "no answer, 5xx",
  "back after s",
  "violations",
];

export function line(row: Row): string {
  return `${String(row.round).padStart(3)}  ${row.fault.padEnd(42)} placed ${String(row.placed).padStart(4)}  paid ${String(row.paid).padStart(4)}  back ${row.backSeconds.toFixed(1).padStart(5)} s  violations ${row.violations.length}`;
}

/** The table for people and for the notes. */
export function markdown(
  rows: readonly Row[],
  about: { engine: string; buyers: number; closing: readonly string[] },
): string {
  const cells = rows.map((row) => [
    ...[row.round, row.fault, row.placed, row.paid, row.cancelled, row.expired, row.noAnswer],
    ...[row.backSeconds.toFixed(1), row.violations.length],
  ]);
  const total = (pick: (row: Row) => number) => rows.reduce((sum, row) => sum + pick(row), 0);
  const sums = [
    ...[
      "",
      "all",
      total((row) => row.placed),
      total((row) => row.paid),
      total((row) => row.cancelled),
      total((row) => row.expired),
    ],
    ...[
      total((row) => row.noAnswer),
      `≤ ${Math.max(0, ...rows.map((row) => row.backSeconds)).toFixed(1)}`,
      total((row) => row.violations.length),
    ],
  ];
  const rule = HEADS.map((_, index) => (index === 1 ? "---" : "--:"));
  return [
    `# Chaos, ${rows.length} rounds`,
    "",
    `${about.buyers} buyers, two app processes, jobs by ${about.engine}, ${cpus().length} cores.`,
    "",
    ...[HEADS, rule, ...cells, sums].map((row) => `| ${row.join(" | ")} |`),
    "",
    ...about.closing.map((text) => `- ${text}`),
    "",
  ].join("\n");
}
