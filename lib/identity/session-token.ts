import { createHash } from "node:crypto";
import { decode, encode, type JWT, type JWTDecodeParams, type JWTEncodeParams } from "next-auth/jwt";
import { env } from "@/lib/platform/env";
import { acceptedSecrets } from "@/lib/platform/secrets/in-use";

/** What a session's cookie holds, whichever of our secrets it was made with; null for one that is none of ours. */
export async function readSessionToken({ token }: Pick<JWTDecodeParams, "token">): Promise<JWT | null> {
  for (const secret of acceptedSecrets("NEXTAUTH_SECRET")) {
    const claims = await decode({ token, secret }).catch(() => null);
    if (claims) return claims;
  }
  return null;
}

/** The cookie of a session, made with today's secret. */
export function writeSessionToken({ token, maxAge }: Omit<JWTEncodeParams, "secret">): Promise<string> {
  return encode({ token, maxAge, secret: env().NEXTAUTH_SECRET });
}

/**
 * The secret that a form's CSRF cookie (`token|sha256(token + secret)`) was made with. next-auth knows one secret at a time, and a page
 * that was opened before it was replaced must still sign in.
 */
export function secretOfCsrf(cookie: string | undefined): string {
  const [token = "", hash] = (cookie ?? "").split("|");
  const made = acceptedSecrets("NEXTAUTH_SECRET").find(
    (secret) => createHash("sha256").update(`${token}${secret}`).digest("hex") === hash,
  );
  return made ?? env().NEXTAUTH_SECRET;
}
