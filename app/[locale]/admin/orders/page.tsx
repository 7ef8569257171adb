import { ReceiptText } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Price } from "@/components/ui/price";
import { SearchBox } from "@/components/ui/search-box";
import { getPathname, Link } from "@/i18n/navigation";
import { listOrdersForStaff, type StaffOrderRow } from "@/lib/ordering";
import { one, staffCtx } from "../staff-page";

const tones: Record<StaffOrderRow["status"], BadgeTone> = {
  PENDING_PAYMENT: "warning",
  PAID: "success",
  EXPIRED: "neutral",
  CANCELLED: "neutral",
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recorder.admin"))("title") };
}

export default async function OrdersPage({ searchParams }: PageProps<"/[locale]/admin/orders">) {
  const [ctx, query, locale, t] = await Promise.all([
    staffCtx("/admin/orders"),
    searchParams,
    getLocale(),
    getTranslations("recorder.admin"),
  ]);
  const q = one(query.q);
  const page = await listOrdersForStaff(ctx, { q, after: one(query.after) });
  const href = (extra: Record<string, string>) =>
    `/admin/orders?${new URLSearchParams({ ...(q && { q }), ...extra })}`;
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <SearchBox
        action={getPathname({ href: "/admin/orders", locale })}
        label={t("search")}
        placeholder={t("search")}
        defaultValue={q}
        submitLabel={t("search")}
        className="mb-4 max-w-96"
      />
      <Card>
        {page.rows.length === 0 ? (
          <EmptyState
            icon={ReceiptText}
            title={t(q ? "nothingFound" : "none")}
            text={q ? undefined : t("noneText")}
          />
        ) : (
          <ul className="divide-y divide-border">
            {page.rows.map((order) => (
              <OrderLine key={order.id} order={order} />
            ))}
          </ul>
        )}
      </Card>
      <Pagination
        className="mt-4"
        prevHref={query.after ? href({}) : null}
        nextHref={page.next ? href({ after: page.next }) : null}
      />
    </>
  );
}

async function OrderLine({ order }: { order: StaffOrderRow }) {
  const t = await getTranslations("recorder.admin");
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 p-4">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <Link href={`/admin/orders/${order.number}`} className="font-bold hover:underline">
            {order.number}
          </Link>
          <Badge tone={tones[order.status]}>{t(`stage.${order.status}`)}</Badge>
        </p>
        <p className="break-words text-muted-foreground text-sm">
          {order.buyer ?? t("noName")} · {t("shops", { count: order.shops })}
        </p>
        <p className="text-muted-foreground text-xs">
          <LocalTime value={order.placedAt} />
        </p>
      </div>
      <Price amount={order.total} />
    </li>
  );
}
