import { env } from "@/lib/platform/env";

/** Whether browsers reach the app over https. */
export function isHttps(): boolean {
  return env().APP_URL.startsWith("https:");
}

/**
 * A cookie's name as browsers are told it: with `__Host-` over https, where they then take it from this very host only, so that
 * no sibling subdomain and no plain-http page can plant one. A browser refuses the prefix over http, so a local demo has none.
 */
export function cookieName(name: string): string {
  return isHttps() ? `__Host-${name}` : name;
}

/** What goes with every cookie of ours; also with taking one back, for a browser ignores a `__Host-` cookie without them. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() } as const;
}

/** next-auth's cookie of the signed-in person. */
export function sessionCookieName(): string {
  return cookieName("next-auth.session-token");
}

/** next-auth's cookie against forged sign-ins. */
export function csrfCookieName(): string {
  return cookieName("next-auth.csrf-token");
}

/** Cookie that holds the secret of a guest's cart. */
export function guestCookieName(): string {
  return cookieName("gerai-guest");
}
