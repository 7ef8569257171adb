import { getTranslations } from "next-intl/server";
import { reasonWords } from "@/components/console-sourcing/reason-words";
import { Picture } from "@/components/ui/picture";
import type { ShopOrderDetail } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";

/** What was bought, at the price of that day, and from which warehouse each unit comes and why. */
export async function OrderItems({ items }: { items: ShopOrderDetail["items"] }) {
  const t = await getTranslations("console-orders.detail");
  const reason = await getTranslations("console-sourcing.reason");
  return (
    <ul className="divide-y divide-border">
      {items.map((item) => (
        <li
          key={item.id}
          className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 py-4 text-sm first:pt-0 last:pb-0 sm:grid-cols-[3.5rem_minmax(0,1fr)_auto]"
        >
          <Picture src={item.imageUrl} alt="" className="self-start rounded-lg max-sm:row-span-2" />
          <div className="min-w-0">
            <p className="break-words font-semibold">{item.name}</p>
            <p className="text-muted-foreground text-xs">
              {[item.variantTitle, item.sku].filter(Boolean).join(" · ")}
            </p>
            {item.refunded > 0 ? (
              <p className="mt-1 font-semibold text-warning-soft-foreground text-xs">
                {t("refundedUnits", { count: item.refunded })}
              </p>
            ) : null}
            {item.sources.length > 0 ? (
              <ul className="mt-1.5 flex flex-wrap gap-1.5">
                {item.sources.map((source) => (
                  <li
                    key={source.warehouse}
                    className="break-words rounded-md bg-info-soft px-2 py-0.5 font-semibold text-info-soft-foreground text-xs"
                  >
                    {t("from", { warehouse: source.warehouse, count: source.quantity })}
                  </li>
                ))}
              </ul>
            ) : null}
            {reasonsOf(item, reason).map((why) => (
              <p key={why} className="mt-1 break-words text-muted-foreground text-xs leading-5">
                {why}
              </p>
            ))}
          </div>
          <p className="whitespace-nowrap tabular-nums max-sm:col-start-2 sm:text-right">
            <b>{formatRupiah(item.lineTotal)}</b>
            <span className="ml-2 text-muted-foreground text-xs sm:ml-0 sm:block">
              {item.quantity} × {formatRupiah(item.unitPrice)}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

// The parts of a split line have one reason, which is said once.
function reasonsOf(
  { sources }: ShopOrderDetail["items"][number],
  words: Parameters<typeof reasonWords>[0],
): string[] {
  return [...new Set(sources.flatMap(({ reason }) => (reason ? [reasonWords(words, reason)] : [])))];
}
