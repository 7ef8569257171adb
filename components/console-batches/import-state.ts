import type { ImportCheck } from "@/lib/inventory";

export type CheckedRow = ImportCheck["rows"][number];

/** A file that was checked, with the key its application will carry. */
export type CheckedFile = ImportCheck & { name: string; text: string; idempotencyKey: string };

/** What the rows in order would do. */
export function sumsOf(rows: readonly CheckedRow[]): { good: number; bad: number; in: number; out: number } {
  const sums = { good: 0, bad: 0, in: 0, out: 0 };
  for (const row of rows) {
    if (row.problem !== null) {
      sums.bad += 1;
      continue;
    }
    sums.good += 1;
    const delta = deltaOf(row);
    if (delta > 0) sums.in += delta;
    else sums.out -= delta;
  }
  return sums;
}

export function deltaOf(row: CheckedRow): number {
  return (row.after ?? 0) - (row.before ?? 0);
}

/** Gives the browser a file made on the spot. The mark in front tells Excel that it is UTF-8. */
export function saveFile(name: string, rows: readonly (readonly (string | number)[])[]): void {
  const text = rows.map((row) => row.map(cell).join(",")).join("\r\n");
  const address = URL.createObjectURL(new Blob([`\uFEFF${text}\r\n`], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

// A cell that begins like a formula would be one in Excel; an apostrophe keeps it a word. Signed figures are figures.
function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+$/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
