import { PackagePlus, PackageSearch, SearchX, Warehouse } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StockMenu } from "@/components/console-batches/stock-menu";
import { listAddress } from "@/components/console-inventory/list-address";
import { ListFoot } from "@/components/console-inventory/list-foot";
import { StockGrid } from "@/components/console-inventory/stock-grid";
import { type ConsoleAccess, consoleAccess } from "@/components/console-shell/console-access";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { ClientMessages } from "@/i18n/client-messages";
import { getPathname } from "@/i18n/navigation";
import { listStockGrid, listWarehouses, stockFilters } from "@/lib/inventory";

type Query = { q?: string; filter?: string; after?: string };
type Props = { params: Promise<{ shop: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-inventory"))("title") };
}

/** The shop's stock, variant by variant, over all its warehouses. */
export default async function InventoryPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { q = "", filter: asked, after }] = await Promise.all([params, searchParams]);
  const access = await consoleAccess(slug, "/inventory");
  const { ctx, shop, can } = access;
  const t = await getTranslations("console-inventory");
  const base = `/console/${slug}`;
  const path = `${base}/inventory`;
  const filter = stockFilters.find((one) => one === asked) ?? "all";
  const [warehouses, page] = await Promise.all([
    listWarehouses(ctx, { shopId: shop.shopId }),
    listStockGrid(ctx, { shopId: shop.shopId, q, filter, after }),
  ]);
  const address = (query: Query) =>
    listAddress(path, { q, filter: filter === "all" ? "" : filter, ...query });
  const header = (
    <PageHeader
      title={t("title")}
      description={t("text")}
      actions={warehouses.length > 0 ? <HeaderLinks path={path} can={can} /> : null}
    />
  );
  const asIs = !q && filter === "all" && !after;
  if (warehouses.length === 0 || (page.rows.length === 0 && asIs)) {
    return (
      <>
        {header}
        <Card>
          <NothingYet base={base} needs={warehouses.length === 0 ? "warehouse" : "product"} can={can} />
        </Card>
      </>
    );
  }
  return (
    <>
      {header}
      <Card>
        <div className="grid gap-2 p-4 pb-0">
          <SearchBox
            action={getPathname({ href: path, locale: ctx.locale })}
            label={t("search")}
            placeholder={t("search")}
            defaultValue={q}
            submitLabel={t("searchSubmit")}
            className="max-w-md"
          >
            {filter === "all" ? null : <input type="hidden" name="filter" value={filter} />}
          </SearchBox>
          <div className="-mx-4 min-w-0">
            <LinkTabs
              label={t("filters")}
              className="px-4"
              tabs={stockFilters.map((one) => ({
                href: listAddress(path, { q, filter: one === "all" ? "" : one }),
                label: t(`filter.${one}`),
                active: one === filter,
              }))}
            />
          </div>
        </div>
        {page.rows.length === 0 ? (
          <EmptyState
            icon={SearchX}
            title={t("empty.matchTitle")}
            text={t("empty.matchText")}
            action={
              <LinkButton href={path} variant="outline">
                {t("empty.clear")}
              </LinkButton>
            }
          />
        ) : (
          <>
            <p className="px-4 py-3 text-muted-foreground text-xs">{t("legend")}</p>
            <ClientMessages namespaces={["console-inventory", "errors"]}>
              <StockGrid
                shopId={shop.shopId}
                base={base}
                warehouses={warehouses.map(({ id, name, status }) => ({
                  id,
                  name,
                  active: status === "ACTIVE",
                }))}
                rows={page.rows}
                editable={can.stock}
                manages={can.manage}
              />
            </ClientMessages>
          </>
        )}
      </Card>
      <ListFoot
        firstHref={after ? address({ after: "" }) : null}
        nextHref={page.next ? address({ after: page.next }) : null}
      />
    </>
  );
}

async function HeaderLinks({ path, can }: { path: string; can: ConsoleAccess["can"] }) {
  const t = await getTranslations("console-inventory");
  const batches = await getTranslations("console-batches");
  const forms = [
    { at: "adjust", label: batches("adjust.title") },
    { at: "import", label: batches("import.title") },
  ] as const;
  const lists = [
    { at: "counts", label: (await getTranslations("console-counts"))("title") },
    { at: "batches", label: batches("title") },
    { at: "ledger", label: t("toLedger") },
    { at: "compare", label: t("toCompare") },
  ] as const;
  return (
    <>
      <StockMenu path={path} label={batches("menu")} places={can.stock ? [...forms, ...lists] : [...lists]} />
      {can.stock ? (
        <LinkButton href={`${path}/receive`}>
          <PackagePlus aria-hidden="true" />
          {t("receive")}
        </LinkButton>
      ) : null}
    </>
  );
}

async function NothingYet({
  base,
  needs,
  can,
}: {
  base: string;
  needs: "warehouse" | "product";
  can: ConsoleAccess["can"];
}) {
  const t = await getTranslations("console-inventory.empty");
  const href = needs === "warehouse" ? `${base}/warehouses` : `${base}/products/new`;
  return (
    <EmptyState
      icon={needs === "warehouse" ? Warehouse : PackageSearch}
      title={t(`${needs}Title`)}
      text={t(`${needs}Text`)}
      action={can.manage ? <LinkButton href={href}>{t(`${needs}Action`)}</LinkButton> : null}
    />
  );
}
