import { after } from "../calendar";
import { type Actor, job, person } from "../stock-journal";
import type { PlannedOrder, PlannedPart } from "./order-plan";
import { timeOf } from "./order-rows";

export type ParcelStep = {
  status: string;
  at: Date;
  by: Actor;
  source: "SYSTEM" | "SHOP";
  place?: string;
  note?: string;
};

/** The shop whose parcels under way stand in every state there is. */
const SHOWN = "lentera-digital";

type Place = "from" | "to";
type Station = { status: string; place: Place; share: number; note?: string };

/** Where parcels under way have got to; the part of the time since they left that each station came after. */
const STATIONS: Record<string, Station[]> = {
  HANDED_OVER: [],
  IN_TRANSIT: [{ status: "IN_TRANSIT", place: "from", share: 0.3 }],
  OUT_FOR_DELIVERY: [
    { status: "IN_TRANSIT", place: "from", share: 0.2 },
    { status: "IN_TRANSIT", place: "to", share: 0.7 },
    { status: "OUT_FOR_DELIVERY", place: "to", share: 0.92 },
  ],
  FAILED: [
    { status: "IN_TRANSIT", place: "from", share: 0.2 },
    { status: "OUT_FOR_DELIVERY", place: "to", share: 0.7 },
    { status: "FAILED", place: "to", share: 0.85, note: "Penerima tidak di tempat. Diantar lagi besok." },
  ],
  RETURNED: [
    { status: "IN_TRANSIT", place: "from", share: 0.2 },
    { status: "FAILED", place: "to", share: 0.5, note: "Alamat tidak ditemukan." },
    { status: "RETURNED", place: "from", share: 0.9, note: "Kembali setelah tiga kali gagal diantar." },
  ],
  LOST: [
    { status: "IN_TRANSIT", place: "from", share: 0.2 },
    { status: "LOST", place: "to", share: 0.9, note: "Kurir tidak menemukan paket di gudang transit." },
  ],
};

const USUAL = ["IN_TRANSIT", "OUT_FOR_DELIVERY", "HANDED_OVER"];
const ALL = ["IN_TRANSIT", "OUT_FOR_DELIVERY", "FAILED", "HANDED_OVER", "RETURNED", "LOST"];

/** Leads parcels along their way: those of the shown shop stop in each state in turn. */
export function createGuide(now: Date): (order: PlannedOrder, part: PlannedPart) => ParcelStep[] {
  const met = new Map<string, number>();
  return (order, part) => {
    const steps = inTheHouse(order, part);
    const [left, arrived] = [timeOf(part, "SHIPPED"), timeOf(part, "DELIVERED")];
    if (!left) return steps;
    const nth = met.get(part.shop.slug) ?? 0;
    if (!arrived) met.set(part.shop.slug, nth + 1);
    const states = part.shop.slug === SHOWN ? ALL : USUAL;
    const state = arrived ? "OUT_FOR_DELIVERY" : (states[nth % states.length] ?? "IN_TRANSIT");
    const by = person(part.shop.workerId);
    const span = (arrived ?? now).getTime() - left.getTime();
    const city = { from: part.shop.city, to: order.address.city };
    steps.push({ status: "HANDED_OVER", at: left, by, source: "SHOP", place: city.from });
    for (const { share, place, ...station } of STATIONS[state] ?? [])
      steps.push({ ...station, at: after(left, span * share), by, source: "SHOP", place: city[place] });
    if (arrived) steps.push({ status: "DELIVERED", at: arrived, by, source: "SHOP", place: city.to });
    return steps;
  };
}

function inTheHouse(order: PlannedOrder, part: PlannedPart): ParcelStep[] {
  const created = after(order.paidAt ?? order.placedAt, 900);
  const steps: ParcelStep[] = [
    { status: "PENDING", at: created, by: job("shipping.create-shipments"), source: "SYSTEM" },
  ];
  const packed = timeOf(part, "PACKED");
  if (packed) steps.push({ status: "PACKED", at: packed, by: person(part.shop.workerId), source: "SHOP" });
  const cancel = part.times?.cancel;
  if (cancel) {
    const at = after(cancel.at, 700);
    steps.push({ status: "CANCELLED", at, by: job("shipping.cancel-shipments"), source: "SYSTEM" });
  }
  return steps;
}
