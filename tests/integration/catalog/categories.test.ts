import { describe, expect, test } from "vitest";
import { createProduct, moveCategory, retireCategory, retireProduct, updateCategory } from "@/lib/catalog";
import { updateCategoryInput } from "@/lib/catalog/schema";
import { db } from "@/lib/platform/db";
import { isDomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import {
  buildActiveProduct,
  buildBrand,
  buildCategory,
  catalogStaff,
  productDraft,
  uniqueWord,
} from "../../builders/catalog";
import { testCtx } from "../../builders/ctx";

const categoryOf = (id: string) => db().category.findUniqueOrThrow({ where: { id } });

async function buildChain() {
  const top = await buildCategory();
  const middle = await buildCategory({ parentId: top });
  const leaf = await buildCategory({ parentId: middle });
  return { top, middle, leaf };
}

describe("the category tree", () => {
  test("a fourth level is refused, by creating as by moving", async () => {
    const { leaf } = await buildChain();
    const pair = await buildCategory();
    await buildCategory({ parentId: pair });
    const { middle } = await buildChain();

    await expect(buildCategory({ parentId: leaf })).rejects.toMatchObject({ code: "CATEGORY_TOO_DEEP" });
    await expect(moveCategory(catalogStaff(), { id: pair, parentId: middle })).rejects.toMatchObject({
      code: "CATEGORY_TOO_DEEP",
    });
  });

  test("moving a category takes the paths and depths of all below it along", async () => {
    const { middle, leaf } = await buildChain();
    await moveCategory(catalogStaff(), { id: middle, parentId: null });

    const [moved, below] = [await categoryOf(middle), await categoryOf(leaf)];
    expect(moved).toMatchObject({ parentId: null, path: `/${moved.slug}/`, depth: 0 });
    expect(below).toMatchObject({ path: `/${moved.slug}/${below.slug}/`, depth: 1 });
  });

  test("a category cannot be hung under one of its own", async () => {
    const { top, leaf } = await buildChain();
    await expect(moveCategory(catalogStaff(), { id: top, parentId: leaf })).rejects.toMatchObject({
      code: "CATEGORY_CYCLE",
    });
  });

  test("of two moves at once that would close a ring, one is refused", async () => {
    const [a, b] = [await buildCategory(), await buildCategory()];
    const results = await Promise.allSettled([
      moveCategory(catalogStaff(), { id: a, parentId: b }),
      moveCategory(catalogStaff(), { id: b, parentId: a }),
    ]);
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(isDomainError(refused[0]?.reason, "CATEGORY_CYCLE")).toBe(true);
  });

  test("a new name reaches the search words of products in its subcategories", async () => {
    const { top, leaf } = await buildChain();
    const product = await createProduct(catalogStaff(), await productDraft({ categoryId: leaf }));
    const name = uniqueWord("Perkakas");
    await updateCategory(catalogStaff(), updateCategoryInput.parse({ id: top, name, nameEn: "Tools" }));

    const { searchText } = await db().product.findUniqueOrThrow({ where: { id: product.id } });
    expect(searchText).toContain(name.toLowerCase());
  });

  test("a category with open children or products cannot be retired", async () => {
    const { middle, leaf } = await buildChain();
    const { id } = await buildActiveProduct({ categoryId: leaf });
    await expect(retireCategory(catalogStaff(), { id: middle })).rejects.toMatchObject({
      code: "IN_USE",
      params: { children: 1 },
    });
    await expect(retireCategory(catalogStaff(), { id: leaf })).rejects.toMatchObject({
      code: "IN_USE",
      params: { products: 1 },
    });

    await retireProduct(catalogStaff(), { id });
    await retireCategory(catalogStaff(), { id: leaf });
    expect((await categoryOf(leaf)).retiredAt).not.toBeNull();
  });

  test("however a retiring and a new product race, no open product ends in a retired category", async () => {
    for (let round = 0; round < 5; round++) {
      const categoryId = await buildCategory();
      const draft = await productDraft({ categoryId });
      await Promise.allSettled([
        retireCategory(catalogStaff(), { id: categoryId }),
        createProduct(catalogStaff(), draft),
      ]);

      const products = await db().product.count({ where: { categoryId } });
      const { retiredAt } = await categoryOf(categoryId);
      expect(retiredAt === null ? products : 1 - products).toBe(1);
    }
  });
});

describe("who may change the taxonomy", () => {
  test("support staff read it and change nothing; customers and guests neither", async () => {
    const id = await buildCategory();
    const refusal = (ctx: ReturnType<typeof testCtx>) =>
      retireCategory(ctx, { id }).catch((error: { code: string }) => error.code);
    expect(await refusal(testCtx({ userId: newId(), staffRole: "SUPPORT" }))).toBe("FORBIDDEN");
    expect(await refusal(testCtx({ userId: id }))).toBe("FORBIDDEN");
    expect(await refusal(testCtx())).toBe("UNAUTHENTICATED");
  });

  test("two brands cannot have one name", async () => {
    const name = uniqueWord("Merek");
    await buildBrand(name);
    await expect(buildBrand(name)).rejects.toMatchObject({
      code: expect.stringMatching(/^(NAME|SLUG)_TAKEN$/),
    });
  });
});
