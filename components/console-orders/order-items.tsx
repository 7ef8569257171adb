import { getTranslations } from "next-intl/server";
import { Picture } from "@/components/ui/picture";
import type { ShopOrderDetail } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";

/** What was bought, at the price of that day, and from which warehouse each unit comes. */
export async function OrderItems({ items }: { items: ShopOrderDetail["items"] }) {
  const t = await getTranslations("console-orders.detail");
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
