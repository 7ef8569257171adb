import { DomainError } from "@/lib/platform/errors";
import type { Courier } from "./courier";

/** A courier nobody of ours talks to: the shop types its tracking number in and says itself where the parcel is. */
export const manualCourier: Courier = {
  name: "manual",
  source: "SHOP",
  askEverySeconds: () => null,
  prices: async () => [],
  book: async () => {
    throw new DomainError("COURIER_REFUSED", { message: "a manual courier cannot be booked" });
  },
  track: async () => ({ trackingNumber: null, news: [], givenUp: null }),
  cancel: async () => undefined,
};
