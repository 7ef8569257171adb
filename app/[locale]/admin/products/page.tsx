import { Package, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { flatten, labelOf } from "@/components/admin-categories/category-paths";
import { statusTones } from "@/components/admin-products/product-status";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Picture } from "@/components/ui/picture";
import { Select } from "@/components/ui/select";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import { getPathname, Link } from "@/i18n/navigation";
import {
  type CategoryNode,
  countCatalog,
  getCategoryTree,
  listProductsForStaff,
  type ProductRow,
} from "@/lib/catalog";
import { productStatuses } from "@/lib/catalog/schema";
import { mayEditCatalog, one, staffCtx } from "../staff-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.products");
  return { title: t("title") };
}

export default async function ProductsPage({ searchParams }: PageProps<"/[locale]/admin/products">) {
  const ctx = await staffCtx("/admin/products");
  const query = await searchParams;
  const status = productStatuses.find((entry) => entry === one(query.status));
  const filter = { query: one(query.q), status, categoryId: one(query.category) };
  const [t, counts, tree, page] = await Promise.all([
    getTranslations("admin.products"),
    countCatalog(ctx),
    getCategoryTree(ctx, { withRetired: true }),
    listProductsForStaff(ctx, { ...filter, cursor: one(query.after) }),
  ]);
  const href = (change: Record<string, string | undefined>) =>
    productsHref({ ...query, after: undefined, ...change });
  const filtered = Boolean(filter.query || filter.categoryId);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("text")}
        actions={
          mayEditCatalog(ctx) ? (
            <LinkButton href="/admin/products/new">
              <Plus aria-hidden="true" />
              {t("add")}
            </LinkButton>
          ) : null
        }
      />
      <div className="mb-4 grid gap-3">
        <LinkTabs
          label={t("tabs")}
          tabs={[
            {
              href: href({ status: undefined }),
              label: t("all"),
              active: !status,
              count: counts.ACTIVE + counts.DRAFT + counts.RETIRED,
            },
            ...productStatuses.map((entry) => ({
              href: href({ status: entry }),
              label: t(`status.${entry}`),
              active: entry === status,
              count: counts[entry],
            })),
          ]}
        />
        <FilterForm tree={tree} q={filter.query} category={filter.categoryId} status={status} />
      </div>
      <Card>
        {page.rows.length === 0 ? (
          <EmptyState
            icon={Package}
            title={t(filtered ? "nothingFound" : "emptyTitle")}
            text={filtered ? undefined : t("emptyText")}
          />
        ) : (
          <ProductTable rows={page.rows} />
        )}
      </Card>
      <Pagination
        className="mt-4"
        prevHref={query.after ? href({}) : null}
        nextHref={page.next ? href({ after: page.next }) : null}
      />
    </>
  );
}

async function FilterForm({
  tree,
  q,
  category,
  status,
}: {
  tree: CategoryNode[];
  q: string | undefined;
  category: string | undefined;
  status: string | undefined;
}) {
  const [t, locale] = await Promise.all([getTranslations("admin.products"), getLocale()]);
  return (
    <form action={getPathname({ href: "/admin/products", locale })} className="flex flex-wrap gap-2">
      {status ? <input type="hidden" name="status" value={status} /> : null}
      <Input
        type="search"
        name="q"
        defaultValue={q}
        aria-label={t("search")}
        placeholder={t("search")}
        className="sm:w-72"
      />
      <Select name="category" defaultValue={category ?? ""} aria-label={t("category")} className="sm:w-72">
        <option value="">{t("allCategories")}</option>
        {flatten(tree).map(({ node, trail }) => (
          <option key={node.id} value={node.id}>
            {trail.map((step) => labelOf(step, locale)).join(" › ")}
          </option>
        ))}
      </Select>
      <Button type="submit" variant="outline">
        {t("apply")}
      </Button>
      {q || category ? (
        <LinkButton variant="ghost" href={productsHref({ status })}>
          {t("clear")}
        </LinkButton>
      ) : null}
    </form>
  );
}

async function ProductTable({ rows }: { rows: ProductRow[] }) {
  const [t, locale] = await Promise.all([getTranslations("admin.products"), getLocale()]);
  return (
    <Table label={t("title")}>
      <TableHead>
        <tr>
          <TableHeaderCell>{t("name")}</TableHeaderCell>
          <TableHeaderCell>{t("statusTitle")}</TableHeaderCell>
          <TableHeaderCell className="hidden md:table-cell">{t("category")}</TableHeaderCell>
          <TableHeaderCell className="hidden sm:table-cell" numeric>
            {t("variants")}
          </TableHeaderCell>
          <TableHeaderCell className="hidden lg:table-cell">{t("changed")}</TableHeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} className="relative">
            <TableCell className="min-w-56">
              <span className="flex items-center gap-3">
                <Picture src={row.pictureUrl} alt="" className="size-11 shrink-0 rounded-lg" />
                <span className="min-w-0">
                  <Link
                    href={`/admin/products/${row.id}`}
                    className="line-clamp-2 font-semibold after:absolute after:inset-0 hover:underline"
                  >
                    {(locale === "en" ? row.nameEn : null) ?? row.name}
                  </Link>
                  <span className="text-muted-foreground text-xs">{row.brandName ?? t("noBrand")}</span>
                </span>
              </span>
            </TableCell>
            <TableCell>
              <Badge tone={statusTones[row.status]}>{t(`status.${row.status}`)}</Badge>
            </TableCell>
            <TableCell className="hidden text-muted-foreground md:table-cell">
              {locale === "en" ? row.categoryNameEn : row.categoryName}
            </TableCell>
            <TableCell numeric className="hidden sm:table-cell">
              {row.variants}
            </TableCell>
            <TableCell className="hidden text-muted-foreground lg:table-cell">
              <LocalTime value={row.updatedAt} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function productsHref(query: Record<string, string | string[] | undefined>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = one(value);
    if (text) params.set(name, text);
  }
  const text = params.toString();
  return text ? `/admin/products?${text}` : "/admin/products";
}
