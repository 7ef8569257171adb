import { islandGroupOf } from "./island-groups";

/** How far a parcel goes, as couriers price it; nearest first. */
export const ZONES = ["SAME_CITY", "SAME_PROVINCE", "SAME_ISLAND", "NATIONAL"] as const;
export type Zone = (typeof ZONES)[number];

export type Place = { province: string; city: string };

/**
 * The zone between two places. A city's name is only compared within its province, because several provinces have a city of
 * the same name; a province that is on no list counts as far away rather than near.
 */
export function zoneBetween(from: Place, to: Place): Zone {
  if (samePlace(from.province, to.province))
    return samePlace(cityName(from.city), cityName(to.city)) ? "SAME_CITY" : "SAME_PROVINCE";
  const island = islandGroupOf(from.province);
  return island !== null && island === islandGroupOf(to.province) ? "SAME_ISLAND" : "NATIONAL";
}

/** How far places are from this one, nearest 0: what sourcing weighs warehouses by. */
export function zoneCostTo(to: Place): (from: Place) => number {
  return (from) => ZONES.indexOf(zoneBetween(from, to));
}

function samePlace(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

// People write Bandung for Kota Bandung; the regency around it, Kabupaten Bandung, is another place.
function cityName(city: string): string {
  return city.trim().replace(/^kota\s+/i, "");
}
