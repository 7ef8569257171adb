import { lookup } from "node:dns";
import { Resolver } from "node:dns/promises";
import { BlockList, isIP, type LookupFunction } from "node:net";

const CLOSED = new BlockList();
// Everything the registries of special addresses (RFC 6890) keep from the open internet: this machine, its network, documentation.
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  CLOSED.addSubnet(net, bits, "ipv4");
// Inside 2000::/3, the only open part of IPv6: tunnels that carry an IPv4 address (Teredo, 6to4), and documentation.
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  CLOSED.addSubnet(net, bits, "ipv6");

const OPEN_IPV6 = new BlockList();
OPEN_IPV6.addSubnet("2000::", 3, "ipv6");
const MAPPED_IPV4 = new BlockList();
MAPPED_IPV4.addSubnet("::ffff:0:0", 96, "ipv6");

/** Whether an IP address is one of this machine or its own network, which no outside address may lead us to. True for what is none. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, "");
  if (isIP(bare) === 4) return CLOSED.check(bare, "ipv4");
  if (isIP(bare) !== 6) return true;
  // BlockList looks at the IPv4 address inside ::ffff:… by itself.
  return CLOSED.check(bare, "ipv6") || !(OPEN_IPV6.check(bare, "ipv6") || MAPPED_IPV4.check(bare, "ipv6"));
}

/** Refused before a connection is made. */
export class PrivateAddressError extends Error {
  constructor(hostname: string) {
    super(`${hostname} leads to a private address`);
    this.name = "PrivateAddressError";
  }
}

/**
 * A socket's way to resolve a name that refuses private addresses. Checked where the connection is made, on the very addresses it is
 * made to: a name that was public when it was looked at may lead elsewhere a moment later.
 */
export function publicOnly(resolve: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, options, (error, address, family) => {
      const found = Array.isArray(address) ? address.map((one) => one.address) : [address];
      const closed = error ? undefined : found.find(isPrivateAddress);
      if (closed !== undefined) return callback(new PrivateAddressError(hostname), "", 0);
      callback(error, address, family);
    });
  };
}

/** The machine's own resolver, fenced. */
export const publicLookup: LookupFunction = publicOnly(lookup);

const LOOKUP = { timeout: 2_000, tries: 2 };

/**
 * Asks the DNS alone, not this machine's own names, and on none of the process's few threads for files and names: a name whose server
 * answers slowly keeps nobody waiting but its own request. `servers` instead of this machine's, as "address:port".
 */
export function dnsLookup(servers?: readonly string[]): LookupFunction {
  return (hostname, options, callback) => {
    const resolver = new Resolver(LOOKUP);
    if (servers) resolver.setServers(servers);
    void Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]).then(([v4, v6]) => {
      const found = [...addressesOf(v4, 4), ...addressesOf(v6, 6)];
      const [first] = found;
      if (!first)
        callback(v4.status === "rejected" ? v4.reason : new Error(`no address for ${hostname}`), "", 0);
      else if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}

function addressesOf(answer: PromiseSettledResult<string[]>, family: 4 | 6) {
  return answer.status === "fulfilled" ? answer.value.map((address) => ({ address, family })) : [];
}
