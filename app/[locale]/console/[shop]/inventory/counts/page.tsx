import { ClipboardList, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CountList } from "@/components/console-counts/count-list";
import { listAddress } from "@/components/console-inventory/list-address";
import { ListFoot } from "@/components/console-inventory/list-foot";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { listCounts } from "@/lib/inventory";

type Props = { params: Promise<{ shop: string }>; searchParams: Promise<{ after?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-counts"))("title") };
}

/** The shop's stock counts, newest first. */
export default async function CountsPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { after }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, "/inventory/counts");
  const t = await getTranslations("console-counts");
  const inventory = (await getTranslations("console-inventory"))("title");
  const base = `/console/${slug}/inventory`;
  const path = `${base}/counts`;
  const page = await listCounts(ctx, { shopId: shop.shopId, after });
  const open = can.stock ? (
    <LinkButton href={`${path}/new`}>
      <Plus aria-hidden="true" />
      {t("open")}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("text")}
        actions={open}
        breadcrumbs={[{ label: inventory, href: base }, { label: t("title") }]}
      />
      <Card>
        {page.rows.length > 0 ? (
          <CountList rows={page.rows} path={path} />
        ) : (
          <EmptyState icon={ClipboardList} title={t("emptyTitle")} text={t("emptyText")} action={open} />
        )}
      </Card>
      <ListFoot
        firstHref={after ? path : null}
        nextHref={page.next ? listAddress(path, { after: page.next }) : null}
      />
    </>
  );
}
