import { createHash } from "node:crypto";
import type { ShipmentStatus } from "@/generated/prisma/enums";
import { env } from "@/lib/platform/env";
import type { Courier, CourierNews, TrackRequest } from "./courier";

/** Where a demo's parcel is after each step, and what its courier calls that. */
const WAY: readonly { status: ShipmentStatus; code: string; where: "from" | "to" }[] = [
  { status: "HANDED_OVER", code: "PICKED_UP", where: "from" },
  { status: "IN_TRANSIT", code: "DEPARTED", where: "from" },
  { status: "IN_TRANSIT", code: "ARRIVED_AT_HUB", where: "to" },
  { status: "OUT_FOR_DELIVERY", code: "WITH_COURIER", where: "to" },
  { status: "DELIVERED", code: "DELIVERED", where: "to" },
];

/** A demo's courier: nobody drives, and each parcel arrives all the same, one station every SANDBOX_COURIER_SECONDS. */
export const sandboxCourier: Courier = {
  name: "sandbox",
  source: "SANDBOX",
  askEverySeconds: () => env().SANDBOX_COURIER_SECONDS,
  prices: async () => [{ courier: "sandbox", service: "sandbox", price: 10_000 }],
  async book({ reference }) {
    const digest = createHash("sha256").update(reference).digest("hex");
    return { carrierRef: `sbx_${reference}`, trackingNumber: `SBX${digest.slice(0, 10).toUpperCase()}` };
  },
  track: async (request) => ({ trackingNumber: null, news: newsUntilNow(request), givenUp: null }),
  cancel: async () => undefined,
};

function newsUntilNow({ reference, bookedAt, now, from, to }: TrackRequest): CourierNews[] {
  const step = env().SANDBOX_COURIER_SECONDS * 1000;
  return WAY.map(({ status, code, where }, index) => ({
    eventId: `${reference}:${code}`,
    status,
    code,
    at: new Date(bookedAt.getTime() + (index + 1) * step),
    place: where === "from" ? from : to,
    note: null,
  })).filter((news) => news.at <= now);
}
