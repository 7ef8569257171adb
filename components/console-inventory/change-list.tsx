import { getTranslations } from "next-intl/server";
import { cn } from "@/components/ui/cn";
import { Link } from "@/i18n/navigation";
import type { StockChangeRow } from "@/lib/inventory";
import { listAddress } from "./list-address";

/** Variants whose counts differ between two moments: before, after, by how much. */
export async function ChangeList({ rows, base }: { rows: StockChangeRow[]; base: string }) {
  const t = await getTranslations("console-inventory");
  return (
    <ul className="divide-y divide-border">
      {rows.map((row) => (
        <li key={row.variantId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 p-4">
          <div className="min-w-0 flex-1 basis-56">
            <Link
              href={listAddress(`${base}/inventory/ledger`, { variant: row.variantId })}
              className="line-clamp-2 break-words font-semibold text-sm hover:underline"
            >
              {row.name}
            </Link>
            <p className="truncate text-muted-foreground text-xs">
              {[row.variantTitle, row.sku].filter(Boolean).join(" · ")}
            </p>
          </div>
          <dl className="grid grid-cols-2 gap-x-6 text-right text-sm tabular-nums">
            <Figure label={t("level.onHand")} before={row.onHandBefore} after={row.onHandAfter} />
            <Figure label={t("level.reserved")} before={row.reservedBefore} after={row.reservedAfter} muted />
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Figure({
  label,
  before,
  after,
  muted = false,
}: {
  label: string;
  before: number;
  after: number;
  muted?: boolean;
}) {
  const delta = after - before;
  const tone = delta > 0 ? "text-success" : "text-destructive";
  return (
    <div>
      <dt className="text-muted-foreground text-xs">{label}</dt>
      <dd className="whitespace-nowrap">
        {before} → {after}{" "}
        <b className={cn("font-semibold", delta === 0 || muted ? "text-muted-foreground" : tone)}>
          {delta > 0 ? `+${delta}` : delta < 0 ? `−${-delta}` : "±0"}
        </b>
      </dd>
    </div>
  );
}
