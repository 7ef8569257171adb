import { randomBytes } from "node:crypto";
import type { WebAuthnPurpose } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { requireUser } from "../policy";
import { takeAsking } from "./caps";

const CHALLENGE_SECONDS = 300;
/** EdDSA, ES256, RS256: what authenticators make. */
export const ALGORITHMS = [-8, -7, -257];

/** Whom passkeys are made for: the host of APP_URL. Another host needs other passkeys. */
export function relyingParty(): { name: string; id: string; origin: string } {
  const { hostname, origin } = new URL(env().APP_URL);
  return { name: "Gerai", id: hostname, origin };
}

/** Makes what a passkey is to sign, in the place of what this session asked for the same purpose before. @throws RATE_LIMITED */
export async function openChallenge(
  ctx: Ctx,
  purpose: WebAuthnPurpose,
): Promise<{ challengeId: string; challenge: Uint8Array<ArrayBuffer>; timeout: number }> {
  const { userId, sessionId } = requireUser(ctx);
  await takeAsking(ctx);
  const challengeId = newId();
  const challenge = new Uint8Array(randomBytes(32));
  await ctx.sql.run(
    "DELETE FROM WebAuthnChallenge WHERE userId = ? AND (expiresAt < NOW(3) OR (sessionId = ? AND purpose = ?))",
    [userId, sessionId, purpose],
  );
  await ctx.sql.run(
    `INSERT INTO WebAuthnChallenge (id, userId, sessionId, purpose, challenge, expiresAt)
     VALUES (?, ?, ?, ?, ?, NOW(3) + INTERVAL ? SECOND)`,
    [
      challengeId,
      userId,
      sessionId,
      purpose,
      Buffer.from(challenge).toString("base64url"),
      CHALLENGE_SECONDS,
    ],
  );
  return { challengeId, challenge, timeout: CHALLENGE_SECONDS * 1000 };
}

/** Uses a challenge up, whatever the answer to it is worth: deleting the row decides between two callers. @throws CODE_EXPIRED */
export async function takeChallenge(
  ctx: Ctx,
  challengeId: string,
  purpose: WebAuthnPurpose,
): Promise<string> {
  const { userId, sessionId } = requireUser(ctx);
  const mine = [challengeId, userId, sessionId, purpose];
  const open = "id = ? AND userId = ? AND sessionId = ? AND purpose = ? AND expiresAt > NOW(3)";
  const [row] = await ctx.sql.rows<{ challenge: string }>(
    `SELECT challenge FROM WebAuthnChallenge WHERE ${open}`,
    mine,
  );
  const taken = row ? await ctx.sql.run(`DELETE FROM WebAuthnChallenge WHERE ${open}`, mine) : 0;
  if (!row || taken === 0) throw new DomainError("PASSKEY_REFUSED", { message: "no such challenge is open" });
  return row.challenge;
}

/** Runs the library's check; what it throws is for the log, the caller hears PASSKEY_REFUSED. */
export async function refusing<T>(ctx: Ctx, check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (error) {
    ctx.log.info({ err: error }, "passkey refused");
    throw new DomainError("PASSKEY_REFUSED");
  }
}
