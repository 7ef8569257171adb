import type { z } from "zod";
import type { Zone } from "@/lib/delivery";
import type { saveServiceInput } from "@/lib/delivery/schema";
import { ZONE_NAMES } from "./zone-names";

type Input = Omit<z.input<typeof saveServiceInput>, "previous">;

type Word = "nameForm" | "bookingForm" | "amountMissing" | "etaForm" | "zonesMissing";

/** What is wrong, by field, in words of parcels.rates. */
export type ServiceProblems = Partial<
  Record<"courier" | "service" | "booking" | "zones" | `${Zone}.${"firstKg" | "nextKg" | "etaDays"}`, Word>
>;

const BOOKING = /^[a-z0-9_]{2,40}$/;
const ETA = /^[1-9]\d?(-[1-9]\d?)?$/;

/** Reads the dialog's fields; `input` is null while something is wrong. */
export function readService(form: FormData): { input: Input | null; problems: ServiceProblems } {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const problems: ServiceProblems = {};
  const [courier, service] = [text("courier"), text("service")];
  if (courier.length < 2) problems.courier = "nameForm";
  if (service.length < 2) problems.service = "nameForm";
  const codes = { courier: text("bookingCourier"), service: text("bookingService") };
  const booking = codes.courier || codes.service ? codes : null;
  if (booking && !(BOOKING.test(booking.courier) && BOOKING.test(booking.service)))
    problems.booking = "bookingForm";

  const zones = ZONE_NAMES.filter((zone) => form.get(`${zone}.served`) !== null).map((zone) => {
    const [firstKg, nextKg, etaDays] = [
      text(`${zone}.firstKg`),
      text(`${zone}.nextKg`),
      text(`${zone}.etaDays`),
    ];
    if (firstKg === "") problems[`${zone}.firstKg`] = "amountMissing";
    if (nextKg === "") problems[`${zone}.nextKg`] = "amountMissing";
    if (!ETA.test(etaDays)) problems[`${zone}.etaDays`] = "etaForm";
    return { zone, firstKg: Number(firstKg), nextKg: Number(nextKg), etaDays };
  });
  if (zones.length === 0) problems.zones = "zonesMissing";
  const fine = Object.keys(problems).length === 0;
  return { input: fine ? { courier, service, booking, zones } : null, problems };
}
