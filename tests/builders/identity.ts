import { randomInt } from "node:crypto";
import { createAddress, startSession } from "@/lib/identity";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { SmsSender } from "@/lib/platform/sms";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { testCtx } from "./ctx";

const OPERATORS = ["811", "812", "813", "821", "822", "823", "851", "852", "853"];

/** A valid Indonesian mobile number nobody else has, spread over so many blocks that thousands of people do not meet. */
export function uniquePhone(): string {
  const operator = OPERATORS[randomInt(OPERATORS.length)];
  return `+62${operator}${String(randomInt(10 ** 9)).padStart(9, "0")}`;
}

/** A person with an account. */
export async function buildPerson(
  over: { phone?: string; name?: string; email?: string } = {},
): Promise<{ id: string; phone: string }> {
  const person = { id: newId(), phone: over.phone ?? uniquePhone() };
  await db().user.create({ data: { ...over, ...person } });
  return person;
}

/** A device that a person has signed in on, as the ctx of its requests. */
export async function buildDevice(userId: string, userAgent?: string) {
  const sessionId = await startSession(testCtx({ userAgent }), { userId });
  return testCtx({ userId, sessionId, userAgent });
}

export async function buildAddress(
  userId: string,
  over: { label?: string; isDefault?: boolean } = {},
): Promise<string> {
  const input = { ...anAddress(), label: over.label ?? "Rumah", isDefault: over.isDefault ?? false };
  return (await createAddress(testCtx({ userId }), input)).id;
}

/** Input for an address that is in order. */
export function anAddress() {
  return {
    label: "Rumah",
    recipient: "Penerima Paket",
    phone: "0812-3456-7890",
    province: "Jawa Barat",
    city: "Kota Bandung",
    district: "Coblong",
    postcode: "40132",
    line: "Jalan Uji Coba 12",
    note: null,
    isDefault: false,
  };
}

/** A sender that keeps what it is given; `codes` are the codes in it, oldest first. */
export function capturingSender(): SmsSender & { bodies: string[]; codes(): string[]; lastCode(): string } {
  const bodies: string[] = [];
  const codes = () => bodies.map((body) => /#(\d{6})$/.exec(body)?.[1] ?? "none");
  return {
    name: "demo-inbox",
    bodies,
    codes,
    lastCode: () => codes().at(-1) ?? "none",
    send: async ({ body }) => {
      bodies.push(body);
      return { providerRef: null };
    },
  };
}

/** Lets time pass for a number's challenges, by moving their rows into the past. */
export async function passTime(phone: string, seconds: number): Promise<void> {
  await sqlExecutor(sqlPool()).run(
    `UPDATE OtpChallenge SET createdAt = createdAt - INTERVAL ? SECOND, expiresAt = expiresAt - INTERVAL ? SECOND,
       resendAfter = resendAfter - INTERVAL ? SECOND WHERE phone = ?`,
    [seconds, seconds, seconds, phone],
  );
}
