import type { Zone } from "./zones";

export type DefaultRate = {
  courier: string;
  service: string;
  zone: Zone;
  firstKg: number;
  nextKg: number;
  etaDays: string;
  position: number;
};

type ServiceRates = {
  courier: string;
  service: string;
  zones: Record<Zone, [firstKg: number, nextKg: number, etaDays: string]>;
};

const services: ServiceRates[] = [
  {
    courier: "Lintas Nusa",
    service: "Reguler",
    zones: {
      SAME_CITY: [9_000, 8_000, "1-2"],
      SAME_PROVINCE: [12_000, 11_000, "2-3"],
      SAME_ISLAND: [18_000, 16_000, "2-4"],
      NATIONAL: [36_000, 32_000, "3-6"],
    },
  },
  {
    courier: "Sahabat Kargo",
    service: "Hemat",
    zones: {
      SAME_CITY: [7_000, 4_000, "2-3"],
      SAME_PROVINCE: [9_000, 6_000, "3-5"],
      SAME_ISLAND: [13_000, 9_000, "4-7"],
      NATIONAL: [24_000, 18_000, "6-10"],
    },
  },
  {
    courier: "Kilat Jaya",
    service: "Kilat",
    zones: {
      SAME_CITY: [16_000, 14_000, "1"],
      SAME_PROVINCE: [22_000, 20_000, "1"],
      SAME_ISLAND: [30_000, 28_000, "1-2"],
      NATIONAL: [54_000, 50_000, "2-3"],
    },
  },
];

/** The rates a new platform starts with; the seed writes them into ShippingRate, where they can be changed. */
export const defaultRates: DefaultRate[] = services.flatMap(({ courier, service, zones }, index) =>
  (Object.entries(zones) as [Zone, [number, number, string]][]).map(([zone, [firstKg, nextKg, etaDays]]) => ({
    courier,
    service,
    zone,
    firstKg,
    nextKg,
    etaDays,
    position: index + 1,
  })),
);
