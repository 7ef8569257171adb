import { formatRupiah } from "@/lib/platform/money";
import { cn } from "./cn";

const sizes = {
  sm: "text-sm",
  md: "text-base",
  lg: "text-xl",
  xl: "text-2xl md:text-3xl",
} as const;

export type PriceProps = {
  amount: number;
  /** The shop's strike-through price; shown with the saving when it is above `amount`. */
  compareAt?: number | null;
  /** The highest price of a range: "Rp 10.000 – Rp 12.000". */
  upTo?: number | null;
  size?: keyof typeof sizes;
  /** What a screen reader says before the old price, e.g. "Harga sebelum diskon". */
  compareAtLabel?: string;
  className?: string;
};

/** An amount of rupiah, with the old price and the saving when there is one. */
export function Price({ amount, compareAt, upTo, size = "md", compareAtLabel, className }: PriceProps) {
  const saving = discountPercent(amount, compareAt);
  return (
    <span className={cn("inline-flex flex-wrap items-baseline gap-x-2 gap-y-0.5", className)}>
      <span className={cn("whitespace-nowrap font-bold tracking-tight", sizes[size])}>
        {formatRupiah(amount)}
        {upTo && upTo > amount ? ` – ${formatRupiah(upTo)}` : null}
      </span>
      {saving > 0 && compareAt ? (
        <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap text-xs">
          <span className="rounded-md bg-sale-soft px-1 py-0.5 font-bold text-sale-soft-foreground">
            -{saving}%
          </span>
          {compareAtLabel ? <span className="sr-only">{compareAtLabel}</span> : null}
          <s className="text-muted-foreground">{formatRupiah(compareAt)}</s>
        </span>
      ) : null}
    </span>
  );
}

/** The saving in whole percent, rounded down so that it never promises more than it gives. */
export function discountPercent(amount: number, compareAt: number | null | undefined): number {
  if (!compareAt || compareAt <= amount) return 0;
  return Math.floor(((compareAt - amount) / compareAt) * 100);
}
