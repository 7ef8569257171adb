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
import { countTransfers, listTransfers, type TransferFilter, transferFilters } from "@/lib/inventory";

type Props = {
  params: Promise<{ shop: string }>;
  searchParams: Promise<{ show?: string; after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-transfers"))("title") };
}

// What an empty list says: nothing yet, nothing open, nothing of this kind.
const EMPTY: Partial<Record<TransferFilter, "empty" | "emptyOpen">> = { all: "empty", open: "emptyOpen" };

/** Stock on its way between the shop's warehouses. */
export default async function TransfersPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { show: asked, after }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, "/transfers");
  const t = await getTranslations("console-transfers");
  const path = `/console/${slug}/transfers`;
  const filter = transferFilters.find((one) => one === asked) ?? "open";
  const show = filter === "open" ? "" : filter;
  const [page, counts] = await Promise.all([
    listTransfers(ctx, { shopId: shop.shopId, filter, after }),
    countTransfers(ctx, { shopId: shop.shopId }),
  ]);
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
        tabs={transferFilters.map((one) => ({
          href: listAddress(path, { show: one === "open" ? "" : one }),
          label: t(`filter.${one}`),
          active: one === filter,
          count: counts[one],
        }))}
      />
      <Card>
        {page.rows.length > 0 ? (
          <TransferList rows={page.rows} path={path} />
        ) : (
          <EmptyState
            icon={ArrowLeftRight}
            title={t(`${EMPTY[filter] ?? "emptyFilter"}Title`)}
            text={t(`${EMPTY[filter] ?? "emptyFilter"}Text`)}
            action={filter === "all" || counts.all === 0 ? add : null}
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
