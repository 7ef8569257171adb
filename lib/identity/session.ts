import "server-only";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import type { Actor } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

/** How long a device stays signed in without being used. */
export const SESSION_DAYS = 30;

/** next-auth's cookie; __Secure- where the app is reached over https. */
export function sessionCookieName(): string {
  return env().APP_URL.startsWith("https:") ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** Who the request's session cookie names, if its Session row still stands; else anonymous. */
export async function readSession(): Promise<Actor> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return { kind: "anonymous" };
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const sessionId = claims?.sid;
  if (typeof sessionId !== "string") return { kind: "anonymous" };
  const session = await db().session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: new Date() }, user: { status: "ACTIVE" } },
    select: { id: true, userId: true, user: { select: { staffRole: true } } },
  });
  if (!session) return { kind: "anonymous" };
  return { kind: "user", userId: session.userId, sessionId: session.id, staffRole: session.user.staffRole };
}
