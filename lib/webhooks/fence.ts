import { isIP, type LookupFunction } from "node:net";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { dnsLookup, isPrivateAddress, publicOnly } from "@/lib/platform/private-address";

/** Ports besides https' own that receivers of webhooks commonly listen on. */
const PORTS = ["", "8443"];
const LOCAL_NAME = /(^|\.)(localhost|local|internal|lan|home\.arpa)\.?$/;

/** Where webhooks may go: which addresses, and how their names are resolved for each connection. */
export type Fence = { anyUrl: boolean; lookup: LookupFunction | undefined };

/** No fence: for a demo on one machine, and tests. */
export const NO_FENCE: Fence = { anyUrl: true, lookup: undefined };

/** The fence this process is set up with. */
export function ownFence(): Fence {
  return env().WEBHOOKS_TO_PRIVATE === "1" ? NO_FENCE : { anyUrl: false, lookup: publicOnly(dnsLookup()) };
}

export type UrlFault = "form" | "credentials" | "https" | "port" | "private";

/** What is wrong with an address, by its looks alone; null for one that may be tried. */
export function urlFault(address: string, fence: Pick<Fence, "anyUrl">): UrlFault | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return "form";
  if (url.username !== "" || url.password !== "") return "credentials";
  if (fence.anyUrl) return null;
  if (url.protocol !== "https:") return "https";
  if (!PORTS.includes(url.port)) return "port";
  // The parser has made one form of 127.1, 0x7f000001 and their like.
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host)) return isPrivateAddress(host) ? "private" : null;
  return host.includes(".") && !LOCAL_NAME.test(host) ? null : "private";
}

/** @throws WEBHOOK_URL {reason} */
export function requireAllowedUrl(address: string): void {
  const reason = urlFault(address, ownFence());
  if (reason) throw new DomainError("WEBHOOK_URL", { field: "url", params: { reason } });
}
