import { ChevronRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { Picture } from "@/components/ui/picture";
import { Link } from "@/i18n/navigation";
import type { MyOrderRow } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";
import { OrderStageBadge } from "./order-stage-badge";

/** The customer's orders, each a card that leads to its page. */
export async function OrderList({ orders }: { orders: MyOrderRow[] }) {
  const t = await getTranslations("orders.list");
  return (
    <ul className="grid gap-3">
      {orders.map((order) => (
        <li key={order.id}>
          <Link
            href={`/orders/${order.number}`}
            className="grid gap-3 rounded-2xl border border-border bg-card p-4 transition-colors hover:border-ring md:p-5"
          >
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
              <span className="font-bold">{order.number}</span>
              <LocalTime value={order.placedAt} format="date" className="text-muted-foreground" />
              <span className="ml-auto">
                <OrderStageBadge stage={order.stage} />
              </span>
            </span>
            <span className="grid grid-cols-[4rem_minmax(0,1fr)_auto] items-center gap-3 text-sm">
              <Picture src={order.first?.picture} alt="" className="rounded-lg" />
              <span className="min-w-0">
                <span className="line-clamp-1 font-semibold">{order.first?.name}</span>
                <span className="block text-muted-foreground text-xs">
                  {[order.first?.variantTitle, t("quantity", { count: order.first?.quantity ?? 0 })]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
                <span className="mt-1 line-clamp-1 block text-muted-foreground text-xs">
                  {order.otherLines > 0 ? `${t("others", { count: order.otherLines })} · ` : null}
                  {order.shops.join(", ")}
                </span>
              </span>
              <ChevronRight aria-hidden="true" className="size-4.5 text-muted-foreground" />
            </span>
            <span className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-border border-t pt-3 text-sm">
              <span className="text-muted-foreground">
                {order.stage === "UNPAID"
                  ? t.rich("payBefore", {
                      time: () => (
                        <LocalTime value={order.expiresAt} format="time" className="font-semibold" />
                      ),
                    })
                  : t("total")}
              </span>
              <span className="whitespace-nowrap font-bold">{formatRupiah(order.total)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
