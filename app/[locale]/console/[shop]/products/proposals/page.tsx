import { Lightbulb } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { ProductsTabs } from "@/components/console-products/products-tabs";
import { ProposalStatusBadge } from "@/components/console-products/proposal-status-badge";
import { WithdrawProposal } from "@/components/console-products/withdraw-proposal";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Picture } from "@/components/ui/picture";
import { ClientMessages } from "@/i18n/client-messages";
import { listProposals } from "@/lib/shops";

type Props = { params: Promise<{ shop: string }>; searchParams: Promise<{ after?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-products.proposals"))("title") };
}

export default async function ProposalsPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { after }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, "/products/proposals");
  const t = await getTranslations("console-products");
  const base = `/console/${slug}/products`;
  const page = await listProposals(ctx, { shopId: shop.shopId, after });
  const propose = can.manage ? <LinkButton href={`${base}/propose`}>{t("propose.title")}</LinkButton> : null;
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} actions={propose} />
      <ProductsTabs base={base} active="proposals" />
      <Card>
        {page.rows.length === 0 ? (
          <EmptyState
            icon={Lightbulb}
            title={t("proposals.emptyTitle")}
            text={t("proposals.emptyText")}
            action={propose}
          />
        ) : (
          <ClientMessages namespaces={["console-products", "errors"]}>
            <ul className="divide-y divide-border">
              {page.rows.map((row) => (
                <ProposalLine key={row.id} row={row} base={base} shopId={shop.shopId} editable={can.manage} />
              ))}
            </ul>
          </ClientMessages>
        )}
      </Card>
      <div className="mt-4">
        <Pagination nextHref={page.next ? `${base}/proposals?after=${page.next}` : null} />
      </div>
    </>
  );
}

type Row = Awaited<ReturnType<typeof listProposals>>["rows"][number];

async function ProposalLine({
  row,
  base,
  shopId,
  editable,
}: {
  row: Row;
  base: string;
  shopId: string;
  editable: boolean;
}) {
  const t = await getTranslations("console-products.proposals");
  const format = await getFormatter();
  return (
    <li className="flex flex-wrap items-center gap-3 p-4">
      <Picture src={row.pictureUrl} alt="" className="w-14 shrink-0 rounded-lg" />
      <div className="min-w-0 flex-1 basis-48 text-sm">
        <p className="font-semibold">{row.name}</p>
        <p className="text-muted-foreground text-xs">
          {t("sent", { date: format.dateTime(row.createdAt, "date") })}
        </p>
        {row.reason ? <p className="mt-1 text-destructive">{t("reason", { reason: row.reason })}</p> : null}
      </div>
      <ProposalStatusBadge status={row.status} />
      {editable && row.status === "PENDING" ? <WithdrawProposal shopId={shopId} proposalId={row.id} /> : null}
      {editable && row.status === "APPROVED" && row.productId ? (
        <LinkButton href={`${base}/new?product=${row.productId}`} size="sm" variant="outline">
          {t("sell")}
        </LinkButton>
      ) : null}
    </li>
  );
}
