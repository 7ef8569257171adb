import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listAddress } from "@/components/console-inventory/list-address";
import { ListFoot } from "@/components/console-inventory/list-foot";
import { RequestList } from "@/components/console-requests/request-list";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { countRequests, listRequests, REQUEST_TABS, type RequestTab } from "@/lib/returns";

type Props = {
  params: Promise<{ shop: string }>;
  searchParams: Promise<{ tab?: string; after?: string }>;
};

const TABS = Object.keys(REQUEST_TABS) as RequestTab[];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-requests"))("title") };
}

/** What customers ask of the shop, by whose turn it is. */
export default async function RequestsPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { tab: asked, after }] = await Promise.all([params, searchParams]);
  const { ctx, shop } = await consoleAccess(slug, "/requests");
  const t = await getTranslations("console-requests");
  const path = `/console/${slug}/requests`;
  const tab = TABS.find((one) => one === asked) ?? "waiting";
  const query = { tab: tab === "waiting" ? "" : tab };
  const [counts, page] = await Promise.all([
    countRequests(ctx, { shopId: shop.shopId }),
    listRequests(ctx, { shopId: shop.shopId, tab, after }),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <Card>
        <LinkTabs
          label={t("tabs")}
          className="px-4"
          tabs={TABS.map((one) => ({
            href: listAddress(path, { tab: one === "waiting" ? "" : one }),
            label: t(`tab.${one}`),
            active: one === tab,
            count: counts[one],
          }))}
        />
        {page.rows.length > 0 ? (
          <RequestList rows={page.rows} path={path} ended={tab === "ended"} />
        ) : (
          <EmptyState icon={Inbox} title={t("emptyTitle")} text={t(`emptyTab.${tab}`)} />
        )}
      </Card>
      <ListFoot
        firstHref={after ? listAddress(path, query) : null}
        nextHref={page.next ? listAddress(path, { ...query, after: page.next }) : null}
      />
    </>
  );
}
