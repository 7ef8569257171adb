import { DomainError } from "./errors";

/**
 * A request's body, read no further than `limit` bytes. A declared length is only believed when it is too large; what really arrives
 * is counted.
 * @throws BODY_TOO_LARGE {limit}
 */
export async function readBytes(
  request: { headers: Pick<Headers, "get">; body: AsyncIterable<Uint8Array> | null },
  limit: number,
): Promise<Uint8Array> {
  const tooLarge = new DomainError("BODY_TOO_LARGE", { params: { limit } });
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The same as text. */
export async function readText(request: Parameters<typeof readBytes>[0], limit: number): Promise<string> {
  return Buffer.from(await readBytes(request, limit)).toString("utf8");
}
