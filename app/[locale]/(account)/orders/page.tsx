import { ReceiptText } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { OrderList } from "@/components/orders/order-list";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { redirect } from "@/i18n/navigation";
import { requestCtx } from "@/lib/identity/request-ctx";
import { listMyOrders, ORDER_TABS, type OrderTab, unpaidOrders } from "@/lib/ordering";

type Props = { searchParams: Promise<{ tab?: string; after?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders"))("title"), robots: { index: false } };
}

export default async function OrdersPage({ searchParams }: Props) {
  const [ctx, locale, t, query] = await Promise.all([
    requestCtx(),
    getLocale(),
    getTranslations("orders"),
    searchParams,
  ]);
  if (ctx.actor.kind !== "user") {
    return redirect({ href: { pathname: "/sign-in", query: { callbackUrl: "/orders" } }, locale });
  }
  const tab = ORDER_TABS.find((known) => known === query.tab) ?? "all";
  const [page, unpaid] = await Promise.all([
    listMyOrders(ctx, { tab, cursor: typeof query.after === "string" ? query.after : null }),
    unpaidOrders(ctx),
  ]);
  return (
    <>
      <PageHeader title={t("title")} />
      <LinkTabs
        label={t("tabs.label")}
        className="mb-4"
        tabs={ORDER_TABS.map((known) => ({
          href: hrefOf(known),
          label: t(`tabs.${known}`),
          active: known === tab,
          count: known === "unpaid" && unpaid.length > 0 ? unpaid.length : undefined,
        }))}
      />
      {page.rows.length > 0 ? (
        <OrderList orders={page.rows} />
      ) : (
        <Card>
          <EmptyState
            icon={ReceiptText}
            title={t(tab === "all" ? "emptyTitle" : "emptyTabTitle")}
            text={t(tab === "all" ? "emptyText" : `emptyTab.${tab}`)}
            action={<LinkButton href="/search">{t("startShopping")}</LinkButton>}
          />
        </Card>
      )}
      <Pagination nextHref={page.next ? hrefOf(tab, page.next) : null} className="mt-5" />
    </>
  );
}

function hrefOf(tab: OrderTab, after?: string): string {
  const query = new URLSearchParams({ ...(tab !== "all" && { tab }), ...(after && { after }) }).toString();
  return query ? `/orders?${query}` : "/orders";
}
