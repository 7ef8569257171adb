import { createPublicKey, verify } from "node:crypto";

/** Whether a message's authorization is signed with this key, for this push service, and still good (RFC 8292). */
export function signedBy(publicKey: string, authorization: string, audience: string): boolean {
  const [, token = "", key] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const said = JSON.parse(Buffer.from(claims, "base64url").toString() || "{}") as {
    aud?: string;
    exp?: number;
  };
  const point = Buffer.from(publicKey, "base64url");
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  const valid = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  return valid && key === publicKey && said.aud === audience && (said.exp ?? 0) * 1000 > Date.now();
}
