import { DAY, HOUR } from "../calendar";
import type { Random } from "../random";

/** What a shop does with a paid part, in order. */
export const STAGES = ["ACCEPTED", "PACKED", "SHIPPED", "DELIVERED", "COMPLETED"] as const;
export type Stage = (typeof STAGES)[number];

export type Cancel = { at: Date; by: "shop" | "customer"; reason: string };

export type PartTimes = {
  /** Stages already reached, with when. */
  reached: { stage: Stage; at: Date }[];
  cancel: Cancel | null;
};

const SHOP_REASONS = [
  "Barang rusak saat diperiksa sebelum dikirim",
  "Stok fisik tidak sesuai catatan",
  "Alamat di luar jangkauan kurir",
];
const CUSTOMER_REASONS = ["Salah pilih warna", "Ingin mengubah alamat", "Tidak jadi membeli"];

/** Lets a part run its course from the payment on, as far as it has come by `now`. */
export function runCourse(random: Random, paidAt: Date, now: Date, mayBeCancelled: boolean): PartTimes {
  // A few shops are slow now and then: those are the late orders a dashboard warns of.
  const accept = random.chance(0.03) ? random.between(50, 90) : random.between(1, 32);
  const steps = [
    accept,
    random.between(1, 24),
    random.between(1, 16),
    random.between(20, 96),
    random.between(6, 60),
  ];
  const reached: PartTimes["reached"] = [];
  let at = paidAt.getTime();
  for (const [index, stage] of STAGES.entries()) {
    at += Math.round((steps[index] ?? 0) * HOUR);
    reached.push({ stage, at: new Date(at) });
  }
  const cancel = mayBeCancelled ? drawCancel(random, paidAt, accept) : null;
  return asOf({ reached, cancel }, now);
}

/** A course that has come exactly as far as told, spread evenly over the time there was. */
export function courseUpTo(paidAt: Date, now: Date, stage: Stage | "NEW"): PartTimes {
  const count = stage === "NEW" ? 0 : STAGES.indexOf(stage) + 1;
  const span = Math.min(now.getTime() - paidAt.getTime(), count * 1.2 * DAY);
  const reached = STAGES.slice(0, count).map((one, index) => ({
    stage: one,
    at: new Date(paidAt.getTime() + Math.round((span * (index + 0.8)) / count)),
  }));
  return { reached, cancel: null };
}

/** A course that the shop broke off the day after the payment. */
export function courseCancelled(paidAt: Date): PartTimes {
  const at = new Date(paidAt.getTime() + 20 * HOUR);
  return {
    reached: [{ stage: "ACCEPTED", at: new Date(paidAt.getTime() + 3 * HOUR) }],
    cancel: { at, by: "shop", reason: SHOP_REASONS[0] ?? "" },
  };
}

function drawCancel(random: Random, paidAt: Date, acceptHours: number): Cancel | null {
  const draw = random.next();
  const wait = acceptHours * HOUR;
  if (draw < 0.03) {
    const at = new Date(paidAt.getTime() + Math.round(wait + random.between(0.2, 0.9) * HOUR));
    return { at, by: "shop", reason: random.pick(SHOP_REASONS) };
  }
  if (draw < 0.05) {
    const at = new Date(paidAt.getTime() + Math.round(wait * random.between(0.2, 0.9)));
    return { at, by: "customer", reason: random.pick(CUSTOMER_REASONS) };
  }
  return null;
}

function asOf(times: PartTimes, now: Date): PartTimes {
  const cancel = times.cancel && times.cancel.at <= now ? times.cancel : null;
  const end = cancel ? cancel.at : now;
  return { reached: times.reached.filter((step) => step.at <= end), cancel };
}
