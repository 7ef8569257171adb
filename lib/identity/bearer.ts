import { DomainError, isDomainError } from "@/lib/platform/errors";

/**
 * Why a bearer is nobody: none was sent; no form of ours; signed by nobody or not in our books; over; its session or key was ended.
 */
export type BearerReason = "missing" | "malformed" | "unknown" | "expired" | "ended";

/** UNAUTHENTICATED with what wwwAuthenticate() says of it. */
export function bearerRefused(reason: BearerReason): DomainError {
  return new DomainError("UNAUTHENTICATED", { params: { reason } });
}

// Longer than any token of ours: what is longer is not worth taking apart.
const LONGEST = 2048;

/**
 * The token of an Authorization header (RFC 6750), or null without one. Cookies, the query and the body are not looked at: nothing
 * that a browser sends by itself says who calls. @throws UNAUTHENTICATED for another scheme or a value that is no token
 */
export function bearerToken(headers: Pick<Headers, "get">): string | null {
  const header = headers.get("authorization");
  if (header === null) return null;
  const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(header) ?? [];
  if (!token || token.length > LONGEST) throw bearerRefused("malformed");
  return token;
}

/**
 * The WWW-Authenticate header of a refusal, or null where none belongs: 401 always has one; error="invalid_token" only where a
 * token was sent; a 403 says so where the key's scope does not reach (RFC 6750, 3.1).
 */
export function wwwAuthenticate(error: unknown): string | null {
  if (!isDomainError(error)) return null;
  const { reason, scope } = error.params;
  if (error.code === "FORBIDDEN" && typeof scope === "string")
    return `Bearer realm="gerai", error="insufficient_scope", scope="${scope}"`;
  if (error.code !== "UNAUTHENTICATED") return null;
  if (typeof reason !== "string" || reason === "missing") return 'Bearer realm="gerai"';
  return `Bearer realm="gerai", error="invalid_token", error_description="${reason}"`;
}
