import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { provinces } from "../../../lib/delivery/regions";
import { paintCategory } from "../pictures/paint-category";
import { paintProduct } from "../pictures/paint-product";
import { paintHero, paintShop } from "../pictures/paint-shop";
import { kinds } from "../pictures/spec";
import { attributes } from "./attributes";
import { brands } from "./brands";
import { categories } from "./categories";
import { products } from "./products";
import { shops } from "./shops";

const maximumBytes = 14_000;

/** Enough of an XML check for what the painter writes: balanced tags, sound attributes, every reference defined. */
function faultsOf(svg: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  for (const tag of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<&]*")*)\s*(\/?)>/g)) {
    const [, closing, name = "", given = "", selfClosing] = tag;
    const names = [...given.matchAll(/([\w:-]+)=/g)].map((match) => match[1]);
    if (new Set(names).size !== names.length) faults.push(`<${name}> gives an attribute twice`);
    if (closing) {
      if (open.pop() !== name) faults.push(`unexpected </${name}>`);
    } else if (!selfClosing) open.push(name);
  }
  if (open.length > 0) faults.push(`left open: ${open.join(" ")}`);
  const rest = svg.replaceAll(/<\/?[a-zA-Z]+(?:\s+[\w:-]+="[^"<&]*")*\s*\/?>/g, "");
  if (rest.trim()) faults.push(`stray text: ${rest.slice(0, 80)}`);
  if (/NaN|undefined|null|Infinity/.test(svg)) faults.push("a number went wrong");
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  if (new Set(ids).size !== ids.length) faults.push("an id is used twice");
  for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) if (!ids.includes(id)) faults.push(`no #${id}`);
  if (Buffer.byteLength(svg) > maximumBytes) faults.push(`${Buffer.byteLength(svg)} bytes`);
  return faults;
}

function lineage(slug: string): string[] {
  const category = categories.find((candidate) => candidate.slug === slug);
  return category ? [slug, ...(category.parentSlug ? lineage(category.parentSlug) : [])] : [];
}

describe("the demo catalogue", () => {
  it("holds 240 products, no two under one slug or name", () => {
    expect(products).toHaveLength(240);
    expect(new Set(products.map((product) => product.slug)).size).toBe(240);
    expect(new Set(products.map((product) => product.name)).size).toBe(240);
    expect(new Set(products.map((product) => product.description.split("\n")[0])).size).toBe(240);
  });

  it("has a category tree of three levels without an empty leaf", () => {
    expect(new Set(categories.map((category) => category.slug)).size).toBe(categories.length);
    const leaves = categories.filter((category) => lineage(category.slug).length === 3);
    const used = new Set(products.map((product) => product.categorySlug));
    expect(leaves.map((leaf) => leaf.slug).filter((slug) => !used.has(slug))).toEqual([]);
    expect([...used].filter((slug) => lineage(slug).length !== 3)).toEqual([]);
  });

  it("names only brands and attributes that exist, each attribute where it belongs", () => {
    const faults = products.flatMap((product) => {
      const above = lineage(product.categorySlug);
      const wrong = Object.entries(product.attributes).filter(([code, value]) => {
        const attribute = attributes.find((candidate) => candidate.code === code);
        if (!attribute?.categorySlugs.some((slug) => above.includes(slug))) return true;
        if (attribute.type === "ENUM") return !attribute.values.some((listed) => listed.value === value);
        return typeof value !== { TEXT: "string", NUMBER: "number", BOOLEAN: "boolean" }[attribute.type];
      });
      const known = brands.some((brand) => brand.slug === product.brandSlug);
      return [
        ...wrong.map(([code]) => `${product.slug}: ${code}`),
        ...(known ? [] : [`${product.slug}: ${product.brandSlug}`]),
      ];
    });
    expect(faults).toEqual([]);
    const placed = attributes.flatMap((attribute) => attribute.categorySlugs);
    expect(placed.filter((slug) => !categories.some((category) => category.slug === slug))).toEqual([]);
    expect(brands.filter((brand) => !products.some((product) => product.brandSlug === brand.slug))).toEqual(
      [],
    );
  });

  it("keeps variants, weights and prices within reason", () => {
    for (const product of products) {
      expect(product.variants.length, product.slug).toBeGreaterThan(0);
      expect(product.variants.length, product.slug).toBeLessThanOrEqual(12);
      const keys = new Set(product.variants.map((variant) => variant.values.join("/")));
      expect(keys.size, product.slug).toBe(product.variants.length);
      expect(product.basePrice, product.slug).toBeGreaterThanOrEqual(40_000);
      expect(product.basePrice, product.slug).toBeLessThanOrEqual(40_000_000);
      for (const variant of product.variants) expect(variant.weightGrams, product.slug).toBeGreaterThan(0);
    }
  });

  it("has shops in known places, selling from known categories", () => {
    const warehouses = shops.flatMap((shop) => shop.warehouses);
    expect(shops).toHaveLength(8);
    expect(new Set(shops.map((shop) => shop.city)).size).toBe(5);
    expect(warehouses).toHaveLength(14);
    expect(new Set(warehouses.map((warehouse) => warehouse.code)).size).toBe(14);
    for (const place of [...shops, ...warehouses]) {
      expect(provinces.find((province) => province.name === place.province)?.cities).toContain(place.city);
    }
    const roots = categories.filter((category) => !category.parentSlug).map((category) => category.slug);
    for (const slug of shops.flatMap((shop) => shop.categorySlugs)) expect(roots).toContain(slug);
  });
});

describe("the pictures", () => {
  it("differ from product to product and from colour to colour", () => {
    const hashes = products.flatMap((product) => {
      const colours = new Set(product.variants.map((variant) => variant.colour));
      return [...colours].map((colour) =>
        createHash("sha256")
          .update(
            paintProduct(product.picture, {
              view: "main",
              seed: product.slug,
              variantColour: colour ?? undefined,
            }),
          )
          .digest("hex"),
      );
    });
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it("are well-formed and small in every view", () => {
    const faults = products.flatMap((product) =>
      (["main", "detail", "scene"] as const).flatMap((view) =>
        faultsOf(paintProduct(product.picture, { view, seed: product.slug })).map(
          (fault) => `${product.slug} ${view}: ${fault}`,
        ),
      ),
    );
    expect(faults).toEqual([]);
  });

  it("show at least 45 kinds of things", () => {
    const used = new Set(products.map((product) => product.picture.kind));
    expect(used.size).toBeGreaterThanOrEqual(45);
    expect(kinds.filter((kind) => !used.has(kind))).toEqual([]);
  });

  it("dress shops, categories and the home page", () => {
    const tops = categories.filter((category) => lineage(category.slug).length < 3);
    const tiles = tops.map((category) => paintCategory(category.slug));
    expect(new Set(tiles).size).toBe(tops.length);
    const signs = shops.flatMap((shop) => [
      paintShop(shop.slug, { kind: "logo" }),
      paintShop(shop.slug, { kind: "banner" }),
    ]);
    expect([...tiles, ...signs, paintHero(0), paintHero(1), paintHero(2)].flatMap(faultsOf)).toEqual([]);
  });
});
