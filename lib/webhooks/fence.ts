import { isIP, type LookupFunction } from "node:net";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { dnsLookup, isPrivateAddress, publicOnly } from "@/lib/platform/private-address";

/** Ports besides https' own that receivers of webhooks commonly listen on. */
const PORTS = ["", "8443"];
const LOCAL_NAME = /(^|\.)(localhost|local|internal|lan|home\.arpa)\.?$/;

/** Where webhooks may go. `lookup` null: anywhere at all, for a demo and tests. */
export type Fence = { lookup: LookupFunction | null };

/** The fence this process is set up with. */
export function ownFence(): Fence {
  return env().WEBHOOKS_TO_PRIVATE === "1" ? { lookup: null } : fenceWith(dnsLookup);
}

/** The fence, over a resolver: what it answers is checked for each connection. */
export function fenceWith(resolve: LookupFunction): Fence {
  return { lookup: publicOnly(resolve) };
}

export type UrlFault = "form" | "credentials" | "https" | "port" | "private";

/** What is wrong with an address, by its looks alone; null for one that may be tried. */
export function urlFault(address: string, fence: Fence): UrlFault | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return "form";
  if (url.username !== "" || url.password !== "") return "credentials";
  if (!fence.lookup) return null;
  if (url.protocol !== "https:") return "https";
  if (!PORTS.includes(url.port)) return "port";
  // The parser has made one form of 127.1, 0x7f000001 and their like.
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host)) return isPrivateAddress(host) ? "private" : null;
  return host.includes(".") && !LOCAL_NAME.test(host) ? null : "private";
}

/** @throws WEBHOOK_URL {reason} */
export function requireAllowedUrl(address: string, fence: Fence = ownFence()): void {
  const reason = urlFault(address, fence);
  if (reason) throw new DomainError("WEBHOOK_URL", { field: "url", params: { reason } });
}
