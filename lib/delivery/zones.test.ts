import { expect, test } from "vitest";
import { zoneBetween, zoneCostTo } from "./zones";

const bandung = { province: "Jawa Barat", city: "Bandung" };

test.each([
  [bandung, { province: "jawa barat", city: " bandung" }, "SAME_CITY"],
  [bandung, { province: "Jawa Barat", city: "Kota Bandung" }, "SAME_CITY"],
  [bandung, { province: "Jawa Barat", city: "Kabupaten Bandung" }, "SAME_PROVINCE"],
  [bandung, { province: "Jawa Barat", city: "Bogor" }, "SAME_PROVINCE"],
  [bandung, { province: "DKI Jakarta", city: "Jakarta Selatan" }, "SAME_ISLAND"],
  [bandung, { province: "Bali", city: "Denpasar" }, "NATIONAL"],
  [bandung, { province: "Atlantis", city: "Bandung" }, "NATIONAL"],
  [{ province: "Atlantis", city: "A" }, { province: "Utopia", city: "B" }, "NATIONAL"],
] as const)("a parcel from %o to %o travels %s", (from, to, zone) => {
  expect(zoneBetween(from, to)).toBe(zone);
});

test("a place costs more the farther its zone", () => {
  const cost = zoneCostTo(bandung);
  const places = [
    ["Jawa Barat", "Bandung"],
    ["Jawa Barat", "Bogor"],
    ["Bali", "Denpasar"],
  ];
  expect(places.map(([province = "", city = ""]) => cost({ province, city }))).toEqual([0, 1, 3]);
});
