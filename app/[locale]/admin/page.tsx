import { FileClock, Lightbulb, Package, PartyPopper, Store } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SecondFactorHint } from "@/components/second-factor/second-factor-hint";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { StatCard } from "@/components/ui/stat-card";
import { Link } from "@/i18n/navigation";
import { countCatalog, countWaitingProposals, listProposals } from "@/lib/catalog";
import { countShopsForStaff, listShopsForStaff } from "@/lib/shops";
import { staffCtx } from "./staff-page";

const SHOWN = 5;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.overview");
  return { title: t("title") };
}

export default async function AdminPage() {
  const ctx = await staffCtx();
  const [t, counts, waiting, shopCounts, proposals, shops] = await Promise.all([
    getTranslations("admin.overview"),
    countCatalog(ctx),
    countWaitingProposals(ctx),
    countShopsForStaff(ctx),
    listProposals(ctx, { status: "PENDING" }),
    listShopsForStaff(ctx, { status: "PENDING" }),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <SecondFactorHint ctx={ctx} />
      <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
        <StatCard
          label={t("proposals")}
          value={waiting}
          icon={Lightbulb}
          href="/admin/proposals"
          tone={waiting > 0 ? "attention" : "default"}
        />
        <StatCard
          label={t("shops")}
          value={shopCounts.PENDING}
          icon={Store}
          href="/admin/shops"
          tone={shopCounts.PENDING > 0 ? "attention" : "default"}
        />
        <StatCard
          label={t("drafts")}
          value={counts.DRAFT}
          icon={FileClock}
          href="/admin/products?status=DRAFT"
        />
        <StatCard
          label={t("active")}
          value={counts.ACTIVE}
          icon={Package}
          href="/admin/products?status=ACTIVE"
          hint={t("activeHint", {
            categories: counts.categories,
            brands: counts.brands,
            shops: shopCounts.OPEN,
          })}
        />
      </div>
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-2">
        <Queue
          title={t("proposalQueue")}
          all="/admin/proposals"
          allLabel={t("seeAll")}
          emptyTitle={t("noProposals")}
          emptyText={t("nothingWaits")}
        >
          {proposals.rows.slice(0, SHOWN).map((row) => (
            <QueueLine
              key={row.id}
              href={`/admin/proposals/${row.id}`}
              title={row.name}
              detail={row.shop.name}
              at={row.createdAt}
            />
          ))}
        </Queue>
        <Queue
          title={t("shopQueue")}
          all="/admin/shops"
          allLabel={t("seeAll")}
          emptyTitle={t("noShops")}
          emptyText={t("nothingWaits")}
        >
          {shops.rows.slice(0, SHOWN).map((row) => (
            <QueueLine
              key={row.id}
              href={`/admin/shops?q=${encodeURIComponent(row.slug)}`}
              title={row.name}
              detail={row.city}
              at={row.submittedAt ?? row.createdAt}
            />
          ))}
        </Queue>
      </div>
    </>
  );
}

function Queue({
  title,
  all,
  allLabel,
  emptyTitle,
  emptyText,
  children,
}: {
  title: string;
  all: string;
  allLabel: string;
  emptyTitle: string;
  emptyText: string;
  children: ReactNode[];
}) {
  return (
    <Card>
      <CardHeader
        title={title}
        actions={
          children.length > 0 ? (
            <LinkButton variant="link" size="sm" href={all}>
              {allLabel}
            </LinkButton>
          ) : null
        }
      />
      {children.length === 0 ? (
        <EmptyState icon={PartyPopper} as="h3" title={emptyTitle} text={emptyText} className="py-8" />
      ) : (
        <CardBody className="px-0 pt-2 pb-2 md:px-0 md:pt-2 md:pb-2">
          <ul className="divide-y divide-border">{children}</ul>
        </CardBody>
      )}
    </Card>
  );
}

function QueueLine({ href, title, detail, at }: { href: string; title: string; detail: string; at: Date }) {
  return (
    <li className="relative flex items-center justify-between gap-4 px-4 py-3 hover:bg-muted/50 md:px-5">
      <span className="min-w-0">
        <Link
          href={href}
          className="block truncate font-semibold text-sm after:absolute after:inset-0 hover:underline"
        >
          {title}
        </Link>
        <span className="text-muted-foreground text-xs">{detail}</span>
      </span>
      <LocalTime value={at} className="shrink-0 text-muted-foreground text-xs" format="date" />
    </li>
  );
}
