import { provinces } from "@/lib/delivery";

/** A province and the cities of it to choose from; a place on no list is typed. */
export type Region = { province: string; cities: readonly string[] };

/** What a form needs of the list of regions, sorted for reading. */
export function regions(): Region[] {
  return provinces
    .map(({ name, cities }) => ({
      province: name,
      cities: cities.toSorted((a, b) => a.localeCompare(b, "id")),
    }))
    .toSorted((a, b) => a.province.localeCompare(b.province, "id"));
}
