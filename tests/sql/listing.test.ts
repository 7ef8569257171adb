import { beforeAll, expect, test } from "vitest";
import type { SqlExecutor, SqlValue } from "@/lib/platform/sql";
import {
  getHomeSections,
  getProductPage,
  getShopPage,
  listFacets,
  listProductOffers,
  listProducts,
} from "@/lib/shops";
import { testCtx } from "../builders/ctx";
import { buildCatalogue, type Catalogue } from "./listing-catalogue";

// Each storefront read as the statements it sends, kept in golden files, and the proof that no table which grows with the
// catalogue is read from end to end. `npx vitest -u` rewrites the files when a statement is meant to change.

type Sent = { statement: string; values: readonly SqlValue[] };
type PlanRow = { table: string | null; type: string | null; key: string | null };
type Reader = (ctx: { sql: SqlExecutor }, made: Catalogue) => Promise<unknown>;

/** Aliases of the tables that grow with the catalogue. */
const GROWING = new Set(["l", "p", "v", "cv", "sp", "t", "k", "m", "f", "pa", "fa"]);

let made: Catalogue;
beforeAll(async () => {
  made = await buildCatalogue();
});

const readers: Record<string, Reader> = {
  "category-popular": (ctx) => listProducts(ctx, { categoryPath: made.leafPath, sort: "popular" }),
  "all-popular": (ctx) => listProducts(ctx, { sort: "popular" }),
  "all-new": (ctx) => listProducts(ctx, { sort: "new" }),
  "all-price-asc": (ctx) => listProducts(ctx, { sort: "price-asc" }),
  "all-price-desc": (ctx) => listProducts(ctx, { sort: "price-desc" }),
  "search-relevance": (ctx) => listProducts(ctx, { query: "nomor42 bar tv" }),
  "category-narrowed": (ctx, { leafPath }) =>
    listProducts(ctx, {
      categoryPath: leafPath,
      cities: ["Bandung"],
      attributes: { warna: ["nilai 1"] },
      priceMin: 20_000,
      inStockOnly: true,
    }),
  "category-facets": (ctx, { leafPath }) =>
    listFacets(ctx, { categoryPath: leafPath, attributes: { warna: ["nilai 1"] } }),
  "search-facets": (ctx) => listFacets(ctx, { query: "nomor42" }),
  "shop-popular": (ctx, { shopId }) => listProducts(ctx, { shopId, sort: "popular" }),
  "product-page": (ctx, { productSlug }) => getProductPage(ctx, productSlug),
  "product-offers": (ctx, { productId }) => listProductOffers(ctx, productId),
  "shop-page": (ctx, { shopSlug }) => getShopPage(ctx, shopSlug),
  home: (ctx, { leafPath }) => getHomeSections(ctx, [leafPath]),
};

test.each(Object.keys(readers))(
  "%s: its statements are those agreed on, each served by an index",
  async (name) => {
    const sent = await record(name);

    await expect(`${sent.map(({ statement }) => statement).join(";\n\n")};\n`).toMatchFileSnapshot(
      `listing-${name}.sql`,
    );
    for (const { statement, values } of sent) {
      const plan = await testCtx().sql.rows<PlanRow>(`EXPLAIN ${statement}`, values);
      const scanned = plan.filter(
        (row) => GROWING.has(row.table ?? "") && (row.type === "ALL" || row.key === null),
      );
      expect(scanned, `${statement}\n${JSON.stringify(plan, null, 1)}`).toEqual([]);
    }
  },
);

test("a page deep in the list is sought, not counted off", async () => {
  const first = await listProducts(testCtx(), { sort: "popular" });
  const [page] = await recordOf((ctx) => listProducts(ctx, { sort: "popular", cursor: first.next }));
  if (!page) throw new Error("nothing was sent");

  const plan = await testCtx().sql.rows<PlanRow>(`EXPLAIN ${page.statement}`, page.values);

  expect(page.statement).not.toMatch(/OFFSET/i);
  expect(plan.find((row) => row.table === "l")).toMatchObject({ key: "ProductListing_sold_productId_idx" });
});

function record(name: string): Promise<Sent[]> {
  const reader = readers[name];
  if (!reader) throw new Error(`no reader called ${name}`);
  return recordOf((ctx) => reader(ctx, made));
}

/** Runs a read and keeps what it sent. */
async function recordOf(read: (ctx: { sql: SqlExecutor }) => Promise<unknown>): Promise<Sent[]> {
  const { sql } = testCtx();
  const sent: Sent[] = [];
  const recording: SqlExecutor = {
    ...sql,
    rows: (statement, values = []) => {
      sent.push({ statement, values });
      return sql.rows(statement, values);
    },
  };
  await read({ sql: recording });
  return sent;
}
