import { expect, test } from "vitest";
import { newId } from "@/lib/platform/id";
import { listProducts } from "@/lib/shops";
import { testCtx } from "../../builders/ctx";
import { buildListed, buildShelf, buildShopIn, type Shelf } from "../../builders/listing";

/** A shelf with products of these names, and a search in it. */
async function shelfOf(...names: string[]) {
  const shelf: Shelf = await buildShelf();
  const shop = await buildShopIn("Bandung");
  for (const [index, name] of names.entries()) {
    await buildListed(shelf, { name, sold: names.length - index, offers: [{ shopId: shop.id }] });
  }
  return async (query: string) =>
    (await listProducts(testCtx(), { categoryPath: shelf.path, query })).rows.map((row) => row.name);
}

test("every word must begin a word of the product, in any order and case", async () => {
  const search = await shelfOf("Kemeja Batik Lengan Panjang", "Kemeja Flanel", "Sarung Batik");

  expect(await search("kemeja batik")).toEqual(["Kemeja Batik Lengan Panjang"]);
  expect(await search("BATIK keme")).toEqual(["Kemeja Batik Lengan Panjang"]);
  expect(await search("batik")).toEqual(["Kemeja Batik Lengan Panjang", "Sarung Batik"]);
  expect(await search("emeja")).toEqual([]);
});

test("words the index does not hold are found too: short ones, numbers, stopwords", async () => {
  const search = await shelfOf("TV LED 43 Inci", "Panduan The Art of War", "Kabel HDMI 2 m");

  expect(await search("tv")).toEqual(["TV LED 43 Inci"]);
  expect(await search("tv 43")).toEqual(["TV LED 43 Inci"]);
  expect(await search("the art of war")).toEqual(["Panduan The Art of War"]);
  expect(await search("kabel 2 m")).toEqual(["Kabel HDMI 2 m"]);
});

test("operators and punctuation are only spaces between words", async () => {
  const search = await shelfOf("T-Shirt Polos (Hitam)", "Kaos Polos Putih");

  for (const query of [
    "+polos -putih* t-shirt",
    '"t-shirt polos"',
    "polos @5 ~ shirt".replace("@5", "t"),
    "(polos) <t> shirt%",
    "t_shirt' polos\\",
    "polos; shirt; t",
  ]) {
    const expected = query.includes("putih") ? [] : ["T-Shirt Polos (Hitam)"];
    expect(await search(query), query).toEqual(expected);
  }
  expect(await search("%")).toEqual([]);
  expect(await search("+-*\"'()<>~@%_\\")).toEqual([]);
});

test("endless input is cut, not run", async () => {
  const search = await shelfOf(`Unik ${newId()}`);

  expect(await search("x".repeat(5000))).toEqual([]);
  expect(await search(Array.from({ length: 500 }, (_, index) => `kata${index}`).join(" "))).toEqual([]);
});

test("what the name begins with comes before what only mentions it", async () => {
  const search = await shelfOf("Casing untuk Ponsel Nivoka", "Ponsel Nivoka 5G");

  expect(await search("ponsel nivoka")).toEqual(["Ponsel Nivoka 5G", "Casing untuk Ponsel Nivoka"]);
});
