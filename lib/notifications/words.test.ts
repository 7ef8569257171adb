import { expect, test } from "vitest";
import { wordsOf } from "./words";

const ZONE = "Asia/Jakarta";
const part = { path: "/orders/GR-1", number: "GR-1", shop: "Kopi Gayo", amount: 25_000 };

test.each([
  ["id", "ship-by", "dibatalkan: Tidak dikirim sampai batas waktu. Uangmu Rp\u00a025.000"],
  ["en", "ship-by", "was cancelled: Not shipped in time. You get Rp\u00a025.000"],
  ["en", "Barang rusak.", "was cancelled: Barang rusak. You get Rp\u00a025.000"],
] as const)("a cancelled part says why in its reader's language (%s): %s", (locale, reason, said) => {
  expect(wordsOf("part_cancelled", { ...part, reason }, locale, ZONE).body).toContain(said);
});

test.each([
  [0, "Nothing of Batik is left"],
  [1, "1 unit of Batik is left"],
  [7, "7 units of Batik are left"],
])("low stock counts its units: %i", (units, said) => {
  const facts = { path: "/", shop: "Kopi Gayo", warehouse: "Depok", productEn: "Batik", units };
  expect(wordsOf("low_stock", facts, "en", ZONE).body).toContain(said);
});

test("a reason is said as it was given, also where it is a word every object knows", () => {
  for (const reason of ["constructor", "toString", "__proto__", "a.b"])
    expect(wordsOf("part_cancelled", { ...part, reason }, "id", "Asia/Jakarta").body).toContain(
      ` dibatalkan: ${reason}. `,
    );
  expect(wordsOf("part_cancelled", { ...part, reason: "ship-by" }, "id", "Asia/Jakarta").body).not.toContain(
    "ship-by",
  );
});
