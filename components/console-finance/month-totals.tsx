import { getTranslations } from "next-intl/server";
import { cn } from "@/components/ui/cn";
import type { StatementTotals } from "@/lib/finance";
import { formatRupiah } from "@/lib/platform/money";

const LINES = ["items", "shipping", "commission", "adjustments", "payouts"] as const;

/** A month in sums, from what the balance was to what it is. */
export async function MonthTotals({ totals }: { totals: StatementTotals }) {
  const t = await getTranslations("console-finance");
  return (
    <dl className="grid gap-1.5 text-sm">
      <Line label={t("opening")} amount={totals.opening} />
      {LINES.filter((line) => line !== "adjustments" || totals[line] !== 0).map((line) => (
        <Line key={line} label={t(line)} amount={totals[line]} quiet />
      ))}
      <Line label={t("closing")} amount={totals.closing} last />
    </dl>
  );
}

type LineProps = { label: string; amount: number; quiet?: boolean; last?: boolean };

function Line({ label, amount, quiet = false, last = false }: LineProps) {
  return (
    <div className={cn("flex justify-between gap-3", last && "border-border border-t pt-2 font-bold")}>
      <dt className={quiet ? "text-muted-foreground" : undefined}>{label}</dt>
      <dd className="whitespace-nowrap tabular-nums">{formatRupiah(amount)}</dd>
    </div>
  );
}
