import { PackageSearch, Plus, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OfferTable } from "@/components/console-products/offer-table";
import { ProductsTabs } from "@/components/console-products/products-tabs";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { ClientMessages } from "@/i18n/client-messages";
import { getPathname, Link } from "@/i18n/navigation";
import { countOffers, listOffers, type OfferFilter, offerFilters } from "@/lib/shops";

type Query = { q?: string; filter?: string; after?: string };
type Props = { params: Promise<{ shop: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-products"))("title") };
}

export default async function ProductsPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { q = "", filter: asked, after }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, "/products");
  const t = await getTranslations("console-products");
  const base = `/console/${slug}/products`;
  const filter = offerFilters.find((one) => one === asked) ?? "all";
  const [page, counts] = await Promise.all([
    listOffers(ctx, { shopId: shop.shopId, q, filter, after }),
    countOffers(ctx, { shopId: shop.shopId }),
  ]);
  const address = (query: Query) =>
    `${base}${queryString({ q, ...(filter !== "all" && { filter }), ...query })}`;
  const add = can.manage ? (
    <LinkButton href={`${base}/new`}>
      <Plus aria-hidden="true" />
      {t("add")}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} actions={add} />
      <ProductsTabs base={base} active="offers" />
      {counts.all === 0 ? (
        <Card>
          <EmptyState icon={PackageSearch} title={t("emptyTitle")} text={t("emptyText")} action={add} />
        </Card>
      ) : (
        <Card>
          <div className="grid gap-3 p-4">
            <SearchBox
              action={getPathname({ href: base, locale: ctx.locale })}
              label={t("search")}
              placeholder={t("search")}
              defaultValue={q}
              submitLabel={t("searchSubmit")}
              className="max-w-md"
            >
              {filter === "all" ? null : <input type="hidden" name="filter" value={filter} />}
            </SearchBox>
            <Filters active={filter} counts={counts} q={q} base={base} />
          </div>
          <ClientMessages namespaces={["console-products", "errors"]}>
            <OfferTable
              shopId={shop.shopId}
              base={base}
              rows={page.rows}
              editable={can.manage}
              empty={
                <EmptyState
                  icon={SearchX}
                  title={t("noMatchTitle")}
                  text={t("noMatchText")}
                  action={
                    <LinkButton href={base} variant="outline">
                      {t("clear")}
                    </LinkButton>
                  }
                />
              }
            />
          </ClientMessages>
        </Card>
      )}
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
        {after ? (
          <LinkButton href={address({ after: undefined })} variant="ghost">
            {t("first")}
          </LinkButton>
        ) : (
          <span />
        )}
        <Pagination nextHref={page.next ? address({ after: page.next }) : null} />
      </div>
    </>
  );
}

async function Filters({
  active,
  counts,
  q,
  base,
}: {
  active: OfferFilter;
  counts: Record<OfferFilter, number>;
  q: string;
  base: string;
}) {
  const t = await getTranslations("console-products");
  return (
    <nav aria-label={t("filters")} className="scrollbar-none -mx-4 flex gap-2 overflow-x-auto px-4">
      {offerFilters.map((one) => (
        <Link
          key={one}
          href={`${base}${queryString({ q, ...(one !== "all" && { filter: one }) })}`}
          aria-current={one === active ? "page" : undefined}
          className={cn(
            "inline-flex min-h-9 shrink-0 items-center gap-1.5 rounded-full border border-border px-3 font-semibold text-sm hover:border-ring",
            one === active && "border-primary bg-primary-soft text-primary-soft-foreground",
          )}
        >
          {t(`filter.${one}`)}
          <span className="font-normal text-xs tabular-nums opacity-80">{counts[one]}</span>
        </Link>
      ))}
    </nav>
  );
}

function queryString(query: Query): string {
  const entries = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return entries.length > 0 ? `?${new URLSearchParams(entries)}` : "";
}
