import { openMedia } from "@/lib/platform/media-store";

// A name is the hash of its bytes, so what stands under it never changes.
const FOREVER = "public, max-age=31536000, immutable";

/** Serves stored pictures. SVG gets a policy under which nothing in it can run, also when it is opened by itself. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const media = await openMedia((await params).path);
  if (!media) return new Response(null, { status: 404 });
  const headers = new Headers({
    "cache-control": FOREVER,
    etag: media.etag,
    "content-type": media.mimeType,
    "content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    "x-content-type-options": "nosniff",
  });
  if (request.headers.get("if-none-match") === media.etag)
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(await media.read()), { headers });
}
