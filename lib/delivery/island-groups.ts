import { type Province, provinces } from "./regions";

/** Names of all provinces in the order of the alphabet, for forms that need no more. */
export const PROVINCES: readonly string[] = provinces
  .map((province) => province.name)
  .toSorted((a, b) => a.localeCompare(b, "id"));

const groupByProvince = new Map(provinces.map(({ name, zone }) => [name.toLowerCase(), zone]));

/** The group of islands a province lies in, as couriers price them; null for a province on no list. */
export function islandGroupOf(province: string): Province["zone"] | null {
  return groupByProvince.get(province.trim().toLowerCase()) ?? null;
}
