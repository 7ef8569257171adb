import { Scale } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Price } from "@/components/ui/price";
import { Link } from "@/i18n/navigation";
import { listAppeals } from "@/lib/returns";
import { one, staffCtx } from "../staff-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin-orders"))("appeals") };
}

/** Customers who ask Gerai to judge a shop's no, whoever waits longest first. */
export default async function AppealsPage({ searchParams }: PageProps<"/[locale]/admin/appeals">) {
  const [ctx, query, t, reasons] = await Promise.all([
    staffCtx("/admin/appeals"),
    searchParams,
    getTranslations("admin-orders"),
    getTranslations("returns.reason"),
  ]);
  const page = await listAppeals(ctx, { after: one(query.after) });
  return (
    <>
      <PageHeader title={t("appeals")} description={t("appealsText")} />
      <Card>
        {page.rows.length === 0 ? (
          <EmptyState icon={Scale} title={t("noAppeals")} text={t("noAppealsText")} />
        ) : (
          <ul className="divide-y divide-border">
            {page.rows.map((row) => (
              <li
                key={row.id}
                className="relative grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 p-4 text-sm"
              >
                <Link
                  href={`/admin/orders/${row.orderNumber}#return-${row.id}`}
                  className="font-bold after:absolute after:inset-0 hover:underline"
                >
                  {row.orderNumber}
                </Link>
                <Price amount={row.amount} />
                <p className="col-span-2 break-words text-muted-foreground">
                  {reasons(row.reason)} · {row.buyer ?? t("noName")} · {row.shopName}
                </p>
                <p className="col-span-2 line-clamp-2 break-words">{row.appeal}</p>
                <p className="col-span-2 text-muted-foreground text-xs">
                  <LocalTime value={row.appealedAt} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Pagination
        className="mt-4"
        prevHref={query.after ? "/admin/appeals" : null}
        nextHref={page.next ? `/admin/appeals?${new URLSearchParams({ after: page.next })}` : null}
      />
    </>
  );
}
