/** What a caller types or writes, for the address the API is at. */
export function signInSamples(base: string) {
  const post = (path: string, body: object) =>
    `curl ${base}${path} \\\n  -H 'Content-Type: application/json' \\\n  -d '${JSON.stringify(body)}'`;
  const otp = { phone: "+6281234567890" };
  const token = { grant: "otp", challengeId: "0199c2f0-…", code: "123456", deviceName: "Toko App" };
  return {
    code: `${post("/auth/otp", otp)}\n\n{"challengeId":"0199c2f0-…", …}`,
    token: `${post("/auth/token", token)}\n\n{"accessToken":"eyJ…","tokenType":"Bearer","expiresIn":600,"refreshToken":"…", …}`,
    call: `curl ${base}/profile -H 'Authorization: Bearer eyJ…'`,
    refresh: post("/auth/token", { grant: "refresh", refreshToken: "…" }),
  };
}

export function problemSample(type: string): string {
  const problem = {
    type,
    title: "There is not enough stock.",
    status: 409,
    code: "OUT_OF_STOCK",
    params: {},
    fieldErrors: {},
  };
  return JSON.stringify(problem, null, 2);
}

export const WEBHOOK_BODY = `POST /your/address
webhook-id: 0199c2f0-7a53-7cc1-9a2b-0f6c1a2b3c4d
webhook-timestamp: 1767225600
webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=

{"type":"shop_order.new","timestamp":"2026-01-01T00:00:00.000Z","shopId":"…","data":{ … }}`;

export const WEBHOOK_LIBRARY = `import { Webhook } from "standardwebhooks";

// Throws when the signature or the time is wrong.
const event = new Webhook(process.env.WEBHOOK_SECRET).verify(rawBody, request.headers);`;

export const WEBHOOK_BY_HAND = `import { createHmac, timingSafeEqual } from "node:crypto";

function isGenuine(headers, rawBody, secret) {
  const { "webhook-id": id, "webhook-timestamp": time, "webhook-signature": signatures } = headers;
  if (Math.abs(Date.now() / 1000 - Number(time)) > 300) return false;
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const wanted = createHmac("sha256", key).update(\`\${id}.\${time}.\${rawBody}\`).digest();
  return signatures.split(" ").some((signature) => {
    const given = Buffer.from(signature.replace("v1,", ""), "base64");
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}`;
