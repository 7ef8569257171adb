import { env } from "./env";
import { DomainError } from "./errors";

/** No order of ours comes near this. */
const MAX_BYTES = 64 * 1024;

/**
 * The body of a POST that a browser's cookie may authorise: JSON, small, and from our own pages where it says from where.
 * @throws FORBIDDEN for another site's page, INVALID_INPUT {field} for anything but JSON or too much of it
 */
export async function readOwnJson(request: Request): Promise<unknown> {
  const origin = request.headers.get("origin");
  if (origin !== null && origin !== new URL(env().APP_URL).origin) throw new DomainError("FORBIDDEN");
  // A form of another site can send no JSON without asking first.
  if (!request.headers.get("content-type")?.startsWith("application/json"))
    throw new DomainError("INVALID_INPUT", { field: "content-type" });
  const body = await request.text();
  if (body.length > MAX_BYTES) throw new DomainError("INVALID_INPUT", { field: "body" });
  try {
    return JSON.parse(body);
  } catch {
    throw new DomainError("INVALID_INPUT", { field: "body" });
  }
}
