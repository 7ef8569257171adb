import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { DomainError } from "@/lib/platform/errors";

export type MobileNumber = {
  /** E.164: +62812… */
  e164: string;
  /** ISO 3166 code of the country that gave out the number. */
  country: string;
};

// The Americas share one range between fixed lines and mobiles.
const TAKES_SMS = new Set(["MOBILE", "FIXED_LINE_OR_MOBILE"]);

/**
 * Reads a mobile number as people write it: "0812 3456 789" is Indonesian, any other country is named by its +prefix.
 * One number has one form, so it is one account.
 *
 * @throws PHONE_INVALID for anything that is no mobile number, COUNTRY_NOT_SERVED for numbers of no country (satellite, +883 …)
 */
export function parseMobile(text: string, field = "phone"): MobileNumber {
  const number = parsePhoneNumberFromString(text, "ID");
  if (!number?.isValid()) throw new DomainError("PHONE_INVALID", { field });
  if (!number.country) throw new DomainError("COUNTRY_NOT_SERVED", { field });
  if (!TAKES_SMS.has(number.getType() ?? "")) throw new DomainError("PHONE_INVALID", { field });
  return { e164: number.number, country: number.country };
}

/** The E.164 form of a mobile number as people write it; see parseMobile for what it refuses. */
export function normalizePhone(text: string, field = "phone"): string {
  return parseMobile(text, field).e164;
}

/** A stored number for people: Indonesian ones as "0812-3456-789", others with their country's prefix. */
export function formatPhone(e164: string): string {
  const number = parsePhoneNumberFromString(e164);
  if (!number) return e164;
  return number.country === "ID" ? number.formatNational() : number.formatInternational();
}
