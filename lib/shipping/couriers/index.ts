import { env } from "@/lib/platform/env";
import { notFound } from "@/lib/platform/errors";
import { watched } from "@/lib/platform/watched-calls";
import type { BookedCarrier } from "../schema";
import { biteshipCourier } from "./biteship";
import type { Courier } from "./courier";
import { manualCourier } from "./manual";
import { sandboxCourier } from "./sandbox";

const all: readonly Courier[] = [
  manualCourier,
  ...[sandboxCourier, biteshipCourier].map((one) => watched(one, ["prices", "book", "track", "cancel"])),
];

/** A courier by name, also one switched off since: its parcels are still under way. @throws NOT_FOUND */
export function courierByName(name: string): Courier {
  const courier = all.find((one) => one.name === name);
  if (!courier) throw notFound("courier");
  return courier;
}

/** The couriers shops may book here: the sandbox in a demo, Biteship where its key is set. */
export function bookableCarriers(): BookedCarrier[] {
  return [
    ...(env().demo ? (["sandbox"] as const) : []),
    ...(env().BITESHIP_API_KEY ? (["biteship"] as const) : []),
  ];
}
