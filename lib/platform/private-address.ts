import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

const PRIVATE = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  PRIVATE.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  PRIVATE.addSubnet(net, bits, "ipv6");

/** Whether an IP address is one of this machine or its own network, which no outside address may lead us to. */
export function isPrivateAddress(address: string): boolean {
  // BlockList looks at the IPv4 address inside ::ffff:… by itself.
  return isIP(address) === 6 ? PRIVATE.check(address, "ipv6") : PRIVATE.check(address, "ipv4");
}

/**
 * A socket's way to resolve a name that refuses private addresses. Checked where the connection is made: a name that was public when
 * it was looked at may lead elsewhere a moment later.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, options, (error, address, family) => {
    const found = Array.isArray(address) ? address.map((one) => one.address) : [address];
    const closed = error ? undefined : found.find(isPrivateAddress);
    if (closed !== undefined) return callback(new Error(`${hostname} leads to a private address`), "", 0);
    callback(error, address, family);
  });
};
