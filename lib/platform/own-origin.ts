import { env } from "./env";
import { DomainError } from "./errors";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether a request says that it comes from a page of ours: its Origin header is APP_URL's. Every browser sends the header with
 * a POST, and no page can choose what it says; one without it is no browser's. The names of one's own machine count as one.
 */
export function isOwnOrigin(origin: string | null): boolean {
  if (!origin) return false;
  const own = new URL(env().APP_URL);
  if (origin === own.origin) return true;
  if (!LOOPBACK.has(own.hostname) || !URL.canParse(origin)) return false;
  const said = new URL(origin);
  const isPlain = said.origin === origin && said.protocol === own.protocol && said.port === own.port;
  return isPlain && LOOPBACK.has(said.hostname);
}

/**
 * What a cookie alone must not authorise: an action or a write of a page that is not ours. Next's own check lets a request
 * without an Origin pass and compares with x-forwarded-host, which anybody can send.
 * @throws FORBIDDEN
 */
export function requireOwnOrigin(headers: { get: (name: string) => string | null }): void {
  if (!isOwnOrigin(headers.get("origin")))
    throw new DomainError("FORBIDDEN", { message: "not from a page of APP_URL" });
}
