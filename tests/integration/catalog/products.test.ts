import { describe, expect, test } from "vitest";
import {
  createProduct,
  getProductForEdit,
  publishProduct,
  retireProduct,
  updateProduct,
} from "@/lib/catalog";
import { type ProductInput, productInput } from "@/lib/catalog/schema";
import { db } from "@/lib/platform/db";
import {
  axis,
  buildActiveProduct,
  buildAttribute,
  buildBrand,
  buildCategory,
  catalogStaff,
  productDraft,
  uniqueWord,
} from "../../builders/catalog";

const staff = catalogStaff;
const variantsOf = (productId: string) =>
  db().variant.findMany({
    where: { productId },
    orderBy: { position: "asc" },
    select: { id: true, title: true, status: true },
  });

async function edit(id: string, draft: ProductInput, changes: Partial<ProductInput>) {
  return updateProduct(staff(), { id, product: { ...draft, ...changes } });
}

describe("variants", () => {
  test("every combination of the axes becomes a variant", async () => {
    const { id } = await createProduct(staff(), await productDraft());
    expect((await variantsOf(id)).map((variant) => variant.title)).toEqual([
      "Hitam / M",
      "Hitam / L",
      "Putih / M",
      "Putih / L",
    ]);
  });

  test("a product without options has one variant", async () => {
    const { id } = await createProduct(staff(), await productDraft({ options: [] }));
    expect(await variantsOf(id)).toMatchObject([{ title: "" }]);
  });

  test("more than a hundred combinations are refused", async () => {
    const many = (name: string) =>
      axis(name, ...Array.from({ length: 11 }, (_, index) => `${name} ${index}`));
    const draft = await productDraft({ options: [many("A"), many("B")] });
    await expect(createProduct(staff(), draft)).rejects.toMatchObject({ code: "TOO_MANY_VARIANTS" });
  });

  test("once on sale, a variant whose value is taken away is retired and comes back as itself", async () => {
    const { id, draft } = await buildActiveProduct();
    const before = await variantsOf(id);
    await edit(id, draft, { options: [axis("Warna", "Hitam"), axis("Ukuran", "M", "L")] });
    const without = await variantsOf(id);
    expect(
      without.filter((variant) => variant.status === "RETIRED").map((variant) => variant.title),
    ).toHaveLength(2);
    expect(new Set(without.map((variant) => variant.id))).toEqual(
      new Set(before.map((variant) => variant.id)),
    );

    await edit(id, draft, {});
    expect(await variantsOf(id)).toEqual(before);
  });

  test("a combination switched off is no variant of a draft, and retired on a product on sale", async () => {
    const off = { variants: [{ values: ["Putih", "L"], weightGrams: 200, code: null, active: false }] };
    const draft = await createProduct(staff(), await productDraft(off));
    expect(await variantsOf(draft.id)).toHaveLength(3);

    const product = await buildActiveProduct();
    await edit(product.id, product.draft, off);
    const retired = (await variantsOf(product.id)).filter((variant) => variant.status === "RETIRED");
    expect(retired.map((variant) => variant.title)).toEqual(["Putih / L"]);
  });

  test("values that swap their words, and axes that change places, leave each variant what it was", async () => {
    const { id, draft } = await buildActiveProduct();
    const form = await getProductForEdit(staff(), { id });
    const ids = form.variants.map((variant) => variant.id);
    const [colour, size] = form.options;
    if (!colour || !size) throw new Error("two axes");
    const [black, white] = colour.values;
    if (!black || !white) throw new Error("two colours");
    const swapped = [
      size,
      {
        ...colour,
        values: [
          { ...black, value: "Putih" },
          { ...white, value: "Hitam" },
        ],
      },
    ];
    await updateProduct(staff(), {
      id,
      product: productInput.parse({ ...draft, options: swapped }),
    });

    const after = await getProductForEdit(staff(), { id });
    expect(after.variants.map((variant) => variant.values.join("/"))).toEqual([
      "M/Putih",
      "M/Hitam",
      "L/Putih",
      "L/Hitam",
    ]);
    expect(after.variants.map((variant) => variant.id)).toEqual([ids[0], ids[2], ids[1], ids[3]]);
  });

  test("two edits of one product at once leave one variant a combination", async () => {
    const { id, draft } = await buildActiveProduct();
    const bigger = { options: [axis("Warna", "Hitam", "Putih", "Biru"), axis("Ukuran", "M", "L")] };
    await Promise.all([edit(id, draft, bigger), edit(id, draft, bigger), edit(id, draft, bigger)]);
    expect(await variantsOf(id)).toHaveLength(6);
  });
});

describe("publishing", () => {
  test("a draft without a picture or a required attribute is refused, naming both", async () => {
    const categoryId = await buildCategory();
    await buildAttribute(categoryId, { name: "Bahan", required: true });
    const { id } = await createProduct(staff(), await productDraft({ categoryId, media: [] }));
    await expect(publishProduct(staff(), { id })).rejects.toMatchObject({
      code: "PRODUCT_NOT_READY",
      params: { missing: "PICTURE,ATTRIBUTES", attributes: "Bahan" },
    });
  });

  test("a product on sale cannot be edited into an incomplete one", async () => {
    const { id, draft } = await buildActiveProduct();
    await expect(edit(id, draft, { media: [] })).rejects.toMatchObject({ code: "PRODUCT_NOT_READY" });
    expect(await db().productMedia.count({ where: { productId: id } })).toBe(1);
  });

  test("of two who retire a product at once, one is told that it happened already; one event is written", async () => {
    const { id } = await buildActiveProduct();
    const results = await Promise.allSettled([
      retireProduct(staff(), { id }),
      retireProduct(staff(), { id }),
    ]);
    expect(results.filter((result) => result.status === "rejected")).toMatchObject([
      { reason: { code: "CONFLICT" } },
    ]);
    const events = await db().outboxEvent.findMany({
      where: { aggregateId: id, type: "catalog.product_changed" },
    });
    expect(events.filter((event) => JSON.stringify(event.payload).includes('"retired"'))).toHaveLength(1);
  });
});

describe("what a product says", () => {
  test("attribute values are kept as their type asks, inherited ones too", async () => {
    const top = await buildCategory();
    const screen = await buildAttribute(top, { type: "NUMBER", unit: "inci" });
    const categoryId = await buildCategory({ parentId: top });
    const { id } = await createProduct(
      staff(),
      await productDraft({ categoryId, attributes: [{ attributeId: screen, value: "6,7" }] }),
    );
    const [stored] = await db().productAttribute.findMany({ where: { productId: id } });
    expect({ value: stored?.value, number: Number(stored?.valueNumber) }).toEqual({
      value: "6.7",
      number: 6.7,
    });
  });

  test.each([
    ["NUMBER", "lebar"],
    ["ENUM", "Besi"],
    ["BOOLEAN", "mungkin"],
  ] as const)("a value that is no %s is refused at its field", async (type, value) => {
    const categoryId = await buildCategory();
    const choices = type === "ENUM" ? [{ value: "Kayu", valueEn: "Wood" }] : [];
    const attributeId = await buildAttribute(categoryId, { type, choices });
    const draft = await productDraft({ categoryId, attributes: [{ attributeId, value }] });
    await expect(createProduct(staff(), draft)).rejects.toMatchObject({
      code: "ATTRIBUTE_INVALID",
      field: `attributes.${attributeId}`,
    });
  });

  test("an address in use is refused at its field", async () => {
    const { slug } = await buildActiveProduct();
    const draft = await productDraft({ slug });
    await expect(createProduct(staff(), draft)).rejects.toMatchObject({ code: "SLUG_TAKEN", field: "slug" });
  });

  test("it is found by its name, brand, category, options and choices", async () => {
    const categoryId = await buildCategory({ name: uniqueWord("Rak") });
    const attributeId = await buildAttribute(categoryId, {
      type: "ENUM",
      choices: [{ value: "Jati", valueEn: "Teak" }],
    });
    const brandId = await buildBrand(uniqueWord("Lestari"));
    const attributes = [{ attributeId, value: "Jati" }];
    const { id } = await createProduct(staff(), await productDraft({ categoryId, brandId, attributes }));
    const { searchText } = await db().product.findUniqueOrThrow({ where: { id } });
    for (const word of ["kaus", "rak", "lestari", "hitam", "jati", "teak"])
      expect(searchText).toContain(word);
  });

  test("a picture of another site is refused", async () => {
    const draft = await productDraft({ media: [{ url: "https://example.com/a.webp" }] });
    await expect(createProduct(staff(), draft)).rejects.toMatchObject({
      code: "PICTURE_INVALID",
      field: "media.0",
    });
  });
});
