import { Layers } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BatchList } from "@/components/console-batches/batch-list";
import { BATCH_KINDS } from "@/components/console-batches/batch-words";
import { listAddress } from "@/components/console-inventory/list-address";
import { ListFoot } from "@/components/console-inventory/list-foot";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { listBatches } from "@/lib/inventory";

type Props = {
  params: Promise<{ shop: string }>;
  searchParams: Promise<{ kind?: string; after?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-batches"))("title") };
}

/** Everything that moved many lines at once, newest first. */
export default async function BatchesPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { kind: asked, after }] = await Promise.all([params, searchParams]);
  const { ctx, shop } = await consoleAccess(slug, "/inventory/batches");
  const t = await getTranslations("console-batches");
  const inventory = (await getTranslations("console-inventory"))("title");
  const base = `/console/${slug}/inventory`;
  const path = `${base}/batches`;
  const kind = BATCH_KINDS.find((one) => one === asked);
  const page = await listBatches(ctx, { shopId: shop.shopId, kind, after });
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("text")}
        breadcrumbs={[{ label: inventory, href: base }, { label: t("title") }]}
      />
      <LinkTabs
        label={t("tabs")}
        className="mb-4"
        tabs={[
          { href: path, label: t("all"), active: !kind },
          ...BATCH_KINDS.map((one) => ({
            href: listAddress(path, { kind: one }),
            label: t(`kind.${one}`),
            active: one === kind,
          })),
        ]}
      />
      <Card>
        {page.rows.length > 0 ? (
          <BatchList rows={page.rows} path={path} />
        ) : (
          <EmptyState icon={Layers} title={t("emptyTitle")} text={t(kind ? "emptyKind" : "emptyText")} />
        )}
      </Card>
      <ListFoot
        firstHref={after ? listAddress(path, { kind }) : null}
        nextHref={page.next ? listAddress(path, { kind, after: page.next }) : null}
      />
    </>
  );
}
