import { Banknote } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PayoutMaker } from "@/components/admin-finance/payout-maker";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ClientMessages } from "@/i18n/client-messages";
import { Link } from "@/i18n/navigation";
import { listPayoutCandidates, listPayoutRuns, type PayoutRunRow } from "@/lib/finance";
import { formatRupiah } from "@/lib/platform/money";
import { one, staffAdminCtx } from "../staff-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin-finance.payouts"))("title") };
}

/** What the shops can be paid, and the runs that paid them. */
export default async function PayoutsPage({ searchParams }: PageProps<"/[locale]/admin/payouts">) {
  const ctx = await staffAdminCtx("/admin/payouts");
  const after = one((await searchParams).after);
  const [t, candidates, runs] = await Promise.all([
    getTranslations("admin-finance.payouts"),
    listPayoutCandidates(ctx),
    listPayoutRuns(ctx, { after }),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <Card>
          {candidates.length > 0 ? (
            <ClientMessages namespaces={["admin-finance", "errors"]}>
              <PayoutMaker candidates={candidates} />
            </ClientMessages>
          ) : (
            <EmptyState icon={Banknote} title={t("emptyTitle")} text={t("emptyText")} />
          )}
        </Card>
        <Card>
          <CardHeader title={t("runs")} />
          <CardBody>
            {runs.rows.length === 0 ? (
              <p className="text-muted-foreground text-sm">{t("noRuns")}</p>
            ) : (
              <ul className="divide-y divide-border">
                {runs.rows.map((run) => (
                  <Run key={run.id} run={run} />
                ))}
              </ul>
            )}
            <Pagination
              className="mt-4"
              prevHref={after ? "/admin/payouts" : null}
              nextHref={runs.next ? `/admin/payouts?after=${runs.next}` : null}
            />
          </CardBody>
        </Card>
      </div>
    </>
  );
}

async function Run({ run }: { run: PayoutRunRow }) {
  const t = await getTranslations("admin-finance.payouts");
  return (
    <li className="relative grid gap-1 py-3 text-sm first:pt-0 last:pb-0">
      <div className="flex items-center justify-between gap-3">
        <Link
          href={`/admin/payouts/${run.number}`}
          className="font-semibold after:absolute after:inset-0 hover:underline"
        >
          {run.number}
        </Link>
        <Badge tone={run.open > 0 ? "warning" : "success"}>
          {run.open > 0 ? t("open", { count: run.open }) : t("allDone")}
        </Badge>
      </div>
      <p className="flex flex-wrap justify-between gap-x-3 text-muted-foreground text-xs">
        <span>
          {t("count", { count: run.payouts })} · {formatRupiah(run.total)}
        </span>
        <LocalTime value={run.createdAt} format="date" />
      </p>
    </li>
  );
}
