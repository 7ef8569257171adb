import { createVerify, X509Certificate } from "node:crypto";
import { crc32 } from "node:zlib";
import { env } from "@/lib/platform/env";
import { DomainError, isDomainError } from "@/lib/platform/errors";

const HOSTS = ["api.paypal.com", "api-m.paypal.com", "api.sandbox.paypal.com", "api-m.sandbox.paypal.com"];
const CERTIFICATES = "/v1/notifications/certs/";
const TIMEOUT_MS = 10_000;
/** PayPal has a handful of certificates; an address that varies endlessly may not fill the memory. */
const MOST_KEPT = 50;

// On globalThis: Next loads this module once for routes and once for the jobs, and what a job fetched is for the route to use.
const KEPT_KEY = Symbol.for("gerai.paypal-certificates");
type GlobalWithCertificates = typeof globalThis & { [KEPT_KEY]?: Map<string, X509Certificate> };
const holder = globalThis as GlobalWithCertificates;
holder[KEPT_KEY] ??= new Map();
const kept = holder[KEPT_KEY];

/** All the headers a signature is made of. */
export const SIGNATURE_HEADERS = [
  "paypal-auth-algo",
  "paypal-cert-url",
  "paypal-transmission-id",
  "paypal-transmission-time",
  "paypal-transmission-sig",
] as const;

/** Whether the certificate a delivery names is still to be fetched from PayPal. @throws SIGNATURE_INVALID for one that PayPal does not serve */
export function certificateIsUnknown(headers: Headers): boolean {
  return !kept.has(allowedAddress(headers.get("paypal-cert-url") ?? ""));
}

/**
 * Checks PayPal's signature: RSA-SHA256 of "transmission id|time|webhook id|crc32 of the body" by a certificate that only PayPal's
 * own hosts may serve. @throws SIGNATURE_INVALID; GATEWAY_UNAVAILABLE when the certificate cannot be had now
 */
export async function verifyPaypalSignature(
  body: string,
  headers: Headers,
  webhookId: string,
): Promise<void> {
  const given = (name: string) => headers.get(`paypal-${name}`) ?? "";
  if (given("auth-algo") !== "SHA256withRSA") throw invalid("another algorithm");
  const certificate = await certificateAt(allowedAddress(given("cert-url")));
  const now = Date.now();
  if (now < Date.parse(certificate.validFrom) || now > Date.parse(certificate.validTo))
    throw invalid("certificate outside its time");
  const signed = [given("transmission-id"), given("transmission-time"), webhookId, crc32(body)].join("|");
  const verifier = createVerify("RSA-SHA256").update(signed);
  if (!verifier.verify(certificate.publicKey, given("transmission-sig"), "base64"))
    throw invalid("signature does not match");
}

// The address comes with the delivery: who forges the one brings his own certificate with the other.
function allowedAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url?.pathname.startsWith(CERTIFICATES) || url.username || url.password)
    throw invalid("no address of a certificate");
  const stand = env().demo ? env().PAYPAL_CERT_BASE_URL : undefined;
  const paypals = url.protocol === "https:" && url.port === "" && HOSTS.includes(url.hostname);
  if (!paypals && url.origin !== stand) throw invalid(`certificate from ${url.origin}`);
  return url.href;
}

async function certificateAt(address: string): Promise<X509Certificate> {
  const known = kept.get(address);
  if (known) return known;
  const certificate = await fetchCertificate(address);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(address, certificate);
  return certificate;
}

async function fetchCertificate(address: string): Promise<X509Certificate> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: "error" });
    if (answer.status === 404 || answer.status === 410) throw invalid("a certificate PayPal does not have");
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return new X509Certificate(await answer.text());
  } catch (error) {
    if (isDomainError(error, "SIGNATURE_INVALID")) throw error;
    throw new DomainError("GATEWAY_UNAVAILABLE", { message: `paypal's certificate: ${String(error)}` });
  }
}

function invalid(message: string): DomainError {
  return new DomainError("SIGNATURE_INVALID", { message });
}
