import { DomainError } from "@/lib/platform/errors";
import { readBytes } from "@/lib/platform/read-bytes";
import type { ApiRequest } from "./asked";

export const BODY_LIMIT = 64 * 1024;

/**
 * The JSON of a request's body, read no further than `limit` bytes.
 * @throws UNSUPPORTED_MEDIA_TYPE, BODY_TOO_LARGE {limit}, MALFORMED_BODY
 */
export async function readJson(request: ApiRequest, limit = BODY_LIMIT): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type))
    throw new DomainError("UNSUPPORTED_MEDIA_TYPE");
  const bytes = await readBytes(request, limit);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes), withoutTraps);
  } catch {
    throw new DomainError("MALFORMED_BODY");
  }
}

// Own properties of these names are what objects are poisoned with; no field of ours is called so.
function withoutTraps(key: string, value: unknown): unknown {
  if (key === "__proto__" || key === "constructor" || key === "prototype")
    throw new SyntaxError("reserved name");
  return value;
}
