import { getTranslations } from "next-intl/server";
import { listAddress } from "@/components/console-inventory/list-address";
import { cn } from "@/components/ui/cn";
import { Picture } from "@/components/ui/picture";
import { Link } from "@/i18n/navigation";
import type { CountLineRow } from "@/lib/inventory";

/** Lines of a count beside the record. With `recount`, those that cannot be booked as they are lead back to the shelf. */
export async function CountLines({ rows, recount }: { rows: CountLineRow[]; recount?: string | undefined }) {
  const t = await getTranslations("console-counts");
  return (
    <ul className="divide-y divide-border">
      {rows.map((row) => {
        const delta = (row.counted ?? 0) - (row.expected ?? 0);
        const left = (row.onHand ?? 0) + delta;
        const below =
          recount !== undefined && row.counted !== null && delta < 0 && left < (row.reserved ?? 0);
        return (
          <li key={row.variantId} className="grid gap-1.5 px-4 py-3 md:px-5">
            <div className="flex items-center gap-3">
              <Picture src={row.imageUrl} alt="" className="w-10 shrink-0 rounded-lg" />
              <div className="min-w-0 flex-1 text-sm">
                <p className="line-clamp-2 break-words font-semibold">{row.name}</p>
                <p className="break-words text-muted-foreground text-xs">
                  {[row.variantTitle, row.sku, row.person].filter(Boolean).join(" · ")}
                </p>
                {row.counted === null ? null : (
                  <p className="text-muted-foreground text-xs tabular-nums">
                    {t("column.expected")} {row.expected} · {t("column.counted")} {row.counted}
                  </p>
                )}
              </div>
              <div className="shrink-0 text-right tabular-nums">
                <Delta row={row} delta={delta} />
              </div>
            </div>
            {below ? (
              <p className="flex flex-wrap justify-end gap-x-2 text-destructive text-xs">
                {t("review.below", { reserved: row.reserved ?? 0, left })}
                <Link
                  href={listAddress(recount, { q: row.sku })}
                  className="font-semibold text-link hover:underline"
                >
                  {t("review.recount")}
                </Link>
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function Delta({ row, delta }: { row: CountLineRow; delta: number }) {
  if (row.counted === null) return <p className="text-muted-foreground">–</p>;
  const tone = delta > 0 ? "text-success" : delta < 0 ? "text-destructive" : "text-muted-foreground";
  return (
    <p className={cn("font-bold text-sm", tone)}>
      {delta > 0 ? `+${delta}` : delta < 0 ? `−${-delta}` : "0"}
    </p>
  );
}
