import type { ShipmentSource, ShipmentStatus } from "@/generated/prisma/enums";

export type Contact = { name: string; phone: string; address: string; note: string | null; postcode: string };

export type ParcelItem = { name: string; value: number; weightGrams: number; quantity: number };

export type BookRequest = {
  /** Of Shipment.id; asking again with it finds the first order. */
  reference: string;
  /** Codes of the courier and its service where it is booked, from the rates table. */
  service: { courier: string; service: string } | null;
  from: Contact;
  to: Contact;
  items: readonly ParcelItem[];
};

/** One station as the courier tells it. */
export type CourierNews = {
  /** The same for the same news, however often it is read. */
  eventId: string;
  status: ShipmentStatus;
  /** The courier's own word. */
  code: string;
  at: Date;
  place: string | null;
  note: string | null;
};

export type CourierTrack = {
  trackingNumber: string | null;
  /** Oldest first. */
  news: CourierNews[];
  /** Why the courier gave the parcel up before fetching it; it must be booked anew. */
  givenUp: string | null;
};

export type TrackRequest = {
  reference: string;
  carrierRef: string;
  bookedAt: Date;
  /** The database's clock. */
  now: Date;
  from: string;
  to: string;
};

/**
 * Who carries parcels. Calls that leave the house throw COURIER_UNAVAILABLE when they have no clear answer and COURIER_REFUSED for
 * a clear no; none is made inside a database transaction. A webhook is only a reason to ask: its body decides nothing.
 */
export type Courier = {
  name: string;
  /** Whose word its news is in a timeline. */
  source: ShipmentSource;
  /** Seconds until an open parcel is asked about again; null for one that has nothing to tell. */
  askEverySeconds: () => number | null;
  /** What each of its services would ask for a parcel, rupiah. */
  prices(
    request: Omit<BookRequest, "reference">,
  ): Promise<{ courier: string; service: string; price: number }[]>;
  /** Orders the courier to fetch a parcel, once a reference. */
  book(request: BookRequest): Promise<{ carrierRef: string; trackingNumber: string | null }>;
  track(request: TrackRequest): Promise<CourierTrack>;
  /** Calls the courier off; harmless when it is off already. */
  cancel(carrierRef: string): Promise<void>;
  /** @throws SIGNATURE_INVALID for a forged delivery, INVALID_INPUT for one of unknown shape. */
  verifyWebhook?(body: string, headers: Headers): { eventId: string; carrierRef: string };
};
