import { History, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LedgerFilters } from "@/components/console-inventory/ledger-filters";
import { LedgerList } from "@/components/console-inventory/ledger-list";
import { STOCK_CAUSES } from "@/components/console-inventory/ledger-words";
import { listAddress } from "@/components/console-inventory/list-address";
import { ListFoot } from "@/components/console-inventory/list-foot";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { getPathname, Link } from "@/i18n/navigation";
import { type LedgerRow, listLedger, listWarehouses } from "@/lib/inventory";

type Query = { cause?: string; warehouse?: string; variant?: string; after?: string };
type Props = { params: Promise<{ shop: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-inventory"))("ledger.title") };
}

/** Every change of the shop's stock, newest first. */
export default async function LedgerPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { cause: asked, warehouse, variant, after }] = await Promise.all([
    params,
    searchParams,
  ]);
  const { ctx, shop } = await consoleAccess(slug, "/inventory/ledger");
  const t = await getTranslations("console-inventory");
  const base = `/console/${slug}`;
  const path = `${base}/inventory/ledger`;
  const cause = STOCK_CAUSES.find((one) => one === asked);
  const [warehouses, page] = await Promise.all([
    listWarehouses(ctx, { shopId: shop.shopId }),
    listLedger(ctx, { shopId: shop.shopId, cause, warehouseId: warehouse, variantId: variant, after }),
  ]);
  const address = (query: Query) => listAddress(path, { cause, warehouse, variant, ...query });
  const filtered = Boolean(cause || warehouse || variant);
  return (
    <>
      <PageHeader
        title={t("ledger.title")}
        description={t("ledger.text")}
        breadcrumbs={[{ label: t("title"), href: `${base}/inventory` }, { label: t("ledger.title") }]}
      />
      <Card>
        <div className="grid gap-3 border-border border-b p-4">
          <LedgerFilters
            action={getPathname({ href: path, locale: ctx.locale })}
            warehouses={warehouses}
            cause={cause}
            warehouseId={warehouse}
            variantId={variant}
          />
          {variant ? (
            <OnlyVariant row={page.rows[0]} clearHref={address({ variant: "", after: "" })} />
          ) : null}
        </div>
        {page.rows.length > 0 ? (
          <LedgerList rows={page.rows} base={base} />
        ) : (
          <EmptyState
            icon={filtered ? SearchX : History}
            title={t(filtered ? "ledger.noMatchTitle" : "ledger.emptyTitle")}
            text={t(filtered ? "ledger.noMatchText" : "ledger.emptyText")}
            action={
              filtered ? (
                <LinkButton href={path} variant="outline">
                  {t("empty.clear")}
                </LinkButton>
              ) : null
            }
          />
        )}
      </Card>
      <ListFoot
        firstHref={after ? address({ after: "" }) : null}
        nextHref={page.next ? address({ after: page.next }) : null}
      />
    </>
  );
}

async function OnlyVariant({ row, clearHref }: { row: LedgerRow | undefined; clearHref: string }) {
  const t = await getTranslations("console-inventory.ledger");
  const name = row ? [row.name, row.variantTitle].filter(Boolean).join(" · ") : t("oneVariant");
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <Badge tone="primary" size="md">
        <span className="truncate">{t("only", { name })}</span>
      </Badge>
      <Link href={clearHref} className="font-semibold text-link hover:underline">
        {t("clearVariant")}
      </Link>
    </p>
  );
}
