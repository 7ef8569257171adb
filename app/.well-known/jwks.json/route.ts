import { publicKeys } from "@/lib/identity";
import { systemCtx } from "@/lib/platform/ctx";

export const dynamic = "force-dynamic";

/** The public keys by which anybody checks an access token (RFC 7517). */
export async function GET(): Promise<Response> {
  const keys = await publicKeys(systemCtx("jwks").sql);
  return Response.json(keys, {
    headers: {
      "cache-control": "public, max-age=300",
      "content-type": "application/jwk-set+json",
      "access-control-allow-origin": "*",
    },
  });
}
