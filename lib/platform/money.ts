const grouping = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 });

/**
 * Writes whole rupiah the way Indonesia reads them: `Rp 1.250.000`, in both languages.
 *
 * The space between does not break (U+00A0): an amount stays on one line, in whatever sentence it stands. A browser's search and the
 * tests' take it for an ordinary one; text messages, whose cheap alphabet lacks it, write that one.
 */
export function formatRupiah(amount: number | bigint): string {
  const digits = grouping.format(amount < 0 ? -amount : amount);
  return `${amount < 0 ? "-" : ""}Rp\u00a0${digits}`;
}

/**
 * Reads an amount typed by a person (`1.250.000`, `Rp 1250000`) as whole rupiah; null when it holds
 * no digit or is beyond what a number holds exactly.
 */
export function parseRupiah(text: string): number | null {
  const digits = text.replace(/\D/g, "");
  const amount = Number(digits);
  return digits === "" || !Number.isSafeInteger(amount) ? null : amount;
}
