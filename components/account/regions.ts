import { PROVINCES } from "@/lib/delivery";

/** Cities of a province to choose from; none where no list is kept, then the city is typed. */
export type Region = { province: string; cities: readonly string[] };

export function regions(): Region[] {
  return PROVINCES.map((province) => ({ province, cities: [] }));
}
