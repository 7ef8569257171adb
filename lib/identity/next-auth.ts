import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { toActionError } from "@/lib/platform/action-result";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { cookieName, cookieOptions, csrfCookieName, isHttps, sessionCookieName } from "./cookies";
import { verifyOtp } from "./otp-verify";
import { requestCtx } from "./request-ctx";
import { verifyOtpInput } from "./schema";
import { readSessionToken, secretOfCsrf, writeSessionToken } from "./session-token";
import { endSession, startSession } from "./sessions";

export { csrfCookieName };

// The cookie outlives any session row: the row's own deadline, moved with every use, decides.
const COOKIE_SECONDS = 365 * 86_400;

/**
 * next-auth's settings for a request: one-time code in, a JWT out that carries nothing but the id of a Session row. Of the request
 * they need the CSRF cookie (csrfCookieName).
 */
export function authOptions(csrfCookie: string | undefined): NextAuthOptions {
  const { APP_URL } = env();
  return {
    secret: secretOfCsrf(csrfCookie),
    jwt: { encode: writeSessionToken, decode: readSessionToken },
    useSecureCookies: isHttps(),
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieOptions() },
      callbackUrl: { name: cookieName("next-auth.callback-url"), options: cookieOptions() },
      csrfToken: { name: csrfCookieName(), options: cookieOptions() },
    },
    session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/account" },
    providers: [
      CredentialsProvider({
        id: "otp",
        name: "one-time code",
        credentials: { challengeId: {}, code: {}, locale: {} },
        authorize: (credentials) => signInByCode(credentials),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.sessionId } : token),
      session: ({ session }) => ({ expires: session.expires }),
      // Relative paths of our own only; the sign-in page checks its callbackUrl as well.
      redirect: ({ url }) => (/^\/(?![/\\])/.test(url) ? `${new URL(APP_URL).origin}${url}` : APP_URL),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await endSession(await requestCtx(), token.sid);
      },
    },
  };
}

// What is thrown here comes back to the page as the `error` of next-auth's answer: a refusal in the form actions use.
async function signInByCode(credentials: Record<string, string> | undefined) {
  const base = await requestCtx();
  const ctx: Ctx = { ...base, locale: credentials?.locale === "en" ? "en" : "id" };
  try {
    const input = verifyOtpInput.parse({ challengeId: credentials?.challengeId, code: credentials?.code });
    const { userId } = await verifyOtp(ctx, input);
    const sessionId = await startSession(ctx, { userId });
    ctx.log.info({ userId, sessionId }, "signed in");
    return { id: userId, sessionId };
  } catch (error) {
    const refusal = toActionError(error, ctx.log);
    ctx.log.info({ refusal: refusal.code }, "sign-in refused");
    throw new Error(JSON.stringify(refusal));
  }
}
