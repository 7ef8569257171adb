import { ArrowLeftRight, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listAddress } from "@/components/console-inventory/list-address";
import { ListFoot } from "@/components/console-inventory/list-foot";
import { consoleAccess } from "@/components/console-shell/console-access";
import { TransferList } from "@/components/console-transfers/transfer-list";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { listTransfers } from "@/lib/inventory";

type Props = {
  params: Promise<{ shop: string }>;
  searchParams: Promise<{ show?: string; after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-transfers"))("title") };
}

/** Stock on its way between the shop's warehouses. */
export default async function TransfersPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { show: asked, after }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, "/transfers");
  const t = await getTranslations("console-transfers");
  const path = `/console/${slug}/transfers`;
  const all = asked === "all";
  const show = all ? "all" : "";
  const page = await listTransfers(ctx, { shopId: shop.shopId, open: !all, after });
  const add = can.stock ? (
    <LinkButton href={`${path}/new`}>
      <Plus aria-hidden="true" />
      {t("add")}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} actions={add} />
      <LinkTabs
        label={t("tabs")}
        className="mb-4"
        tabs={[
          { href: path, label: t("tabOpen"), active: !all },
          { href: `${path}?show=all`, label: t("tabAll"), active: all },
        ]}
      />
      <Card>
        {page.rows.length > 0 ? (
          <TransferList rows={page.rows} path={path} />
        ) : (
          <EmptyState
            icon={ArrowLeftRight}
            title={t(all ? "emptyTitle" : "emptyOpenTitle")}
            text={t(all ? "emptyText" : "emptyOpenText")}
            action={all ? add : null}
          />
        )}
      </Card>
      <ListFoot
        firstHref={after ? listAddress(path, { show }) : null}
        nextHref={page.next ? listAddress(path, { show, after: page.next }) : null}
      />
    </>
  );
}
