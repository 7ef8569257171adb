import { Lightbulb } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Picture } from "@/components/ui/picture";
import { Link } from "@/i18n/navigation";
import { listProposals, type ProposalRow } from "@/lib/catalog";
import { proposalStatuses } from "@/lib/catalog/schema";
import { one, staffCtx } from "../staff-page";

const tones: Record<ProposalRow["status"], BadgeTone> = {
  PENDING: "warning",
  APPROVED: "success",
  REJECTED: "danger",
  WITHDRAWN: "neutral",
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.proposals");
  return { title: t("title") };
}

export default async function ProposalsPage({ searchParams }: PageProps<"/[locale]/admin/proposals">) {
  const ctx = await staffCtx("/admin/proposals");
  const query = await searchParams;
  const status = proposalStatuses.find((entry) => entry === one(query.status)) ?? "PENDING";
  const [t, page] = await Promise.all([
    getTranslations("admin.proposals"),
    listProposals(ctx, { status, cursor: one(query.after) ?? null }),
  ]);
  const href = (after?: string) =>
    `/admin/proposals?${new URLSearchParams({ status, ...(after && { after }) })}`;
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <LinkTabs
        className="mb-4"
        label={t("tabs")}
        tabs={proposalStatuses.map((entry) => ({
          href: `/admin/proposals?status=${entry}`,
          label: t(`status.${entry}`),
          active: entry === status,
        }))}
      />
      <Card>
        {page.rows.length === 0 ? (
          <EmptyState
            icon={Lightbulb}
            title={t("emptyTitle")}
            text={t(status === "PENDING" ? "emptyWaiting" : "emptyText")}
          />
        ) : (
          <ul className="divide-y divide-border">
            {page.rows.map((row) => (
              <li key={row.id} className="relative flex items-center gap-3 p-4 hover:bg-muted/50">
                <Picture src={row.pictureUrl} alt="" className="size-14 shrink-0 rounded-lg" />
                <div className="min-w-0 flex-1">
                  <Link
                    href={`/admin/proposals/${row.id}`}
                    className="font-semibold after:absolute after:inset-0 hover:underline"
                  >
                    {row.name}
                  </Link>
                  <p className="flex flex-wrap gap-x-3 text-muted-foreground text-sm">
                    <span>{row.shop.name}</span>
                    <LocalTime value={row.createdAt} />
                  </p>
                  {row.reason ? <p className="truncate text-sm">{row.reason}</p> : null}
                </div>
                <Badge tone={tones[row.status]}>{t(`status.${row.status}`)}</Badge>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Pagination
        className="mt-4"
        prevHref={query.after ? href() : null}
        nextHref={page.next ? href(page.next) : null}
      />
    </>
  );
}
