const groups = {
  SUMATRA: [
    "Aceh",
    "Sumatera Utara",
    "Sumatera Barat",
    "Riau",
    "Kepulauan Riau",
    "Jambi",
    "Sumatera Selatan",
    "Kepulauan Bangka Belitung",
    "Bengkulu",
    "Lampung",
  ],
  JAWA: ["DKI Jakarta", "Banten", "Jawa Barat", "Jawa Tengah", "DI Yogyakarta", "Jawa Timur"],
  BALI_NUSA_TENGGARA: ["Bali", "Nusa Tenggara Barat", "Nusa Tenggara Timur"],
  KALIMANTAN: [
    "Kalimantan Barat",
    "Kalimantan Tengah",
    "Kalimantan Selatan",
    "Kalimantan Timur",
    "Kalimantan Utara",
  ],
  SULAWESI: [
    "Sulawesi Utara",
    "Gorontalo",
    "Sulawesi Tengah",
    "Sulawesi Barat",
    "Sulawesi Selatan",
    "Sulawesi Tenggara",
  ],
  MALUKU_PAPUA: [
    "Maluku",
    "Maluku Utara",
    "Papua",
    "Papua Barat",
    "Papua Barat Daya",
    "Papua Tengah",
    "Papua Pegunungan",
    "Papua Selatan",
  ],
} as const;

export type IslandGroup = keyof typeof groups;

/** Every province a parcel can be sent from or to, by name; what forms let people choose from. */
export const PROVINCES: readonly string[] = Object.values(groups)
  .flat()
  .toSorted((a, b) => a.localeCompare(b, "id"));

const groupByProvince = new Map<string, IslandGroup>(
  (Object.keys(groups) as IslandGroup[]).flatMap((group) =>
    groups[group].map((province) => [province.toLowerCase(), group] as const),
  ),
);

/** The group of islands a province lies in, as couriers price them; null for a province on no list. */
export function islandGroupOf(province: string): IslandGroup | null {
  return groupByProvince.get(province.trim().toLowerCase()) ?? null;
}
