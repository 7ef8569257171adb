import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { type Cap, takePoint } from "@/lib/platform/rate-limit";
import type { MobileNumber } from "./phone";

const HOUR = 3600;
const DAY = 24 * HOUR;

// A demo sends nothing that costs money and is often driven by tests from one address and one block of numbers.
const roomier = () => (env().demo ? 10 : 1);

/** Digits of +628120000 that name a block of numbers: pumping walks through blocks that pay the attacker. */
const PREFIX_LENGTH = "+6281200".length;

/** Caps by the caller's address. Many phones share one address at Indonesian carriers, hence not too tight. */
export async function takeAddressPoints(ctx: Ctx): Promise<void> {
  if (!ctx.ip) return;
  await takePoint(cap("otp-ip-hour", 30, HOUR), ctx.ip);
  await takePoint(cap("otp-ip-day", 150, DAY), ctx.ip);
}

/** Caps on what is really sent, against SMS pumping: by block of numbers and by country. */
export async function takeSendPoints(mobile: MobileNumber): Promise<void> {
  await takePoint(cap("otp-prefix-hour", 40, HOUR), mobile.e164.slice(0, PREFIX_LENGTH));
  const [name, points] =
    mobile.country === "ID" ? (["otp-home-hour", 6000] as const) : (["otp-country-hour", 60] as const);
  await takePoint(cap(name, points, HOUR), mobile.country);
}

/** Cap on guesses by address, so that nobody tries a few codes on each of very many challenges. */
export async function takeGuessPoint(ctx: Ctx): Promise<void> {
  if (ctx.ip) await takePoint(cap("otp-guess-hour", 60, HOUR), ctx.ip);
}

function cap(name: string, points: number, seconds: number): Cap {
  return { name, points: points * roomier(), seconds };
}
