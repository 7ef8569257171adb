import { DomainError } from "./errors";
import { requireOwnOrigin } from "./own-origin";

/** No order of ours comes near this. */
const MAX_BYTES = 64 * 1024;

/**
 * The body of a POST that a browser's cookie may authorise: JSON, small, and from a page of ours.
 * @throws FORBIDDEN where its Origin is not ours, INVALID_INPUT {field} for anything but JSON or too much of it
 */
export async function readOwnJson(request: Request): Promise<unknown> {
  requireOwnOrigin(request.headers);
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
