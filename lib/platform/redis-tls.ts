import { isIP } from "node:net";
import { checkServerIdentity, type PeerCertificate } from "node:tls";

/**
 * How who answers at a rediss:// address proves itself; NODE_EXTRA_CA_CERTS names its authority. Google's Memorystore has an address and
 * no name, and its certificate says that address as its common name only, which Node by itself does not count for addresses.
 */
export function redisTls(
  address: string,
): { tls: true; checkServerIdentity: typeof checkServerIdentity } | object {
  return address.startsWith("rediss:") ? { tls: true, checkServerIdentity: isWhoWeAsked } : {};
}

function isWhoWeAsked(host: string, certificate: PeerCertificate): Error | undefined {
  if (isIP(host) && certificate.subject.CN === host) return undefined;
  return checkServerIdentity(host, certificate);
}
