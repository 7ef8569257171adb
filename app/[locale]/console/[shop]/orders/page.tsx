import { ClipboardList, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listAddress } from "@/components/console-inventory/list-address";
import { ListFoot } from "@/components/console-inventory/list-foot";
import { OrderBoard } from "@/components/console-orders/order-board";
import { PrintLink } from "@/components/console-orders/print-link";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { ClientMessages } from "@/i18n/client-messages";
import { getPathname } from "@/i18n/navigation";
import { BOARD_TABS, type BoardRow, type BoardTab, countShopOrders, listShopOrders } from "@/lib/ordering";
import { bookableCarriers } from "@/lib/shipping";

type Query = { tab?: string; q?: string; after?: string };
type Props = { params: Promise<{ shop: string }>; searchParams: Promise<Query> };

/** Once handed over, its ship-by time is of no more interest. */
const TO_SHIP: BoardRow["status"][] = ["NEW", "ACCEPTED", "PACKED"];

const TABS = Object.keys(BOARD_TABS) as BoardTab[];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-orders"))("title") };
}

/** The shop's orders by stage; a number is searched for in all stages. */
export default async function OrdersPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { tab: asked, q: word = "", after }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, "/orders");
  const t = await getTranslations("console-orders");
  const path = `/console/${slug}/orders`;
  const q = word.trim();
  const tab = TABS.find((one) => one === asked) ?? "new";
  const [counts, page] = await Promise.all([
    countShopOrders(ctx, { shopId: shop.shopId }),
    listShopOrders(ctx, { shopId: shop.shopId, tab: q ? "any" : tab, q, after }),
  ]);
  const query = q ? { q } : { tab: tab === "new" ? "" : tab };
  const none = TABS.every((one) => counts[one] === 0);
  const rows = page.rows.map((row) => ({
    ...row,
    placed: <LocalTime value={row.placedAt} />,
    due: row.shipBy && TO_SHIP.includes(row.status) ? <LocalTime value={row.shipBy} /> : null,
  }));
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("text")}
        actions={can.stock && counts.accepted > 0 ? <PrintLink slug={slug} what="pick-list" /> : null}
      />
      <Card>
        <div className="grid gap-2 p-4 pb-0">
          <SearchBox
            action={getPathname({ href: path, locale: ctx.locale })}
            label={t("search")}
            placeholder={t("search")}
            defaultValue={q}
            submitLabel={t("searchSubmit")}
            className="max-w-md"
          />
          <div className="-mx-4 min-w-0">
            <LinkTabs
              label={t("tabs")}
              className="px-4"
              tabs={TABS.map((one) => ({
                href: listAddress(path, { tab: one === "new" ? "" : one }),
                label: t(`tab.${one}`),
                active: !q && one === tab,
                count: counts[one],
              }))}
            />
          </div>
        </div>
        {q ? <p className="px-4 py-3 text-muted-foreground text-sm">{t("searchResult", { q })}</p> : null}
        {rows.length > 0 ? (
          <ClientMessages namespaces={["console-orders", "parcels", "errors"]}>
            <OrderBoard
              key={q || tab}
              shopId={shop.shopId}
              path={path}
              slug={slug}
              rows={rows}
              carriers={bookableCarriers()}
              can={can}
            />
          </ClientMessages>
        ) : (
          <NothingHere path={path} q={q} tab={tab} none={none} />
        )}
      </Card>
      <ListFoot
        firstHref={after ? listAddress(path, query) : null}
        nextHref={page.next ? listAddress(path, { ...query, after: page.next }) : null}
      />
    </>
  );
}

async function NothingHere({
  path,
  q,
  tab,
  none,
}: {
  path: string;
  q: string;
  tab: BoardTab;
  none: boolean;
}) {
  const t = await getTranslations("console-orders");
  if (q) {
    return (
      <EmptyState
        icon={SearchX}
        title={t("noMatchTitle")}
        text={t("noMatchText")}
        action={
          <LinkButton href={path} variant="outline">
            {t("clear")}
          </LinkButton>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={ClipboardList}
      title={t(none ? "emptyTitle" : "emptyTabTitle")}
      text={none ? t("emptyText") : t(`emptyTab.${tab}`)}
    />
  );
}
