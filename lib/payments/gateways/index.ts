import { env } from "@/lib/platform/env";
import { notFound } from "@/lib/platform/errors";
import type { Gateway } from "./gateway";
import { midtransGateway } from "./midtrans";
import { sandboxGateway } from "./sandbox";
import { xenditGateway } from "./xendit";

const GATEWAYS: Readonly<Record<string, Gateway>> = {
  sandbox: sandboxGateway,
  xendit: xenditGateway,
  midtrans: midtransGateway,
};

/** Outside a demo the sandbox does not exist: it takes no money, and the default of its secret is public. */
function gateways(): readonly Gateway[] {
  return Object.values(GATEWAYS).filter((gateway) => gateway !== sandboxGateway || env().demo);
}

/** The gateways this platform has switched on; the sandbox where nothing is said, which only a demo may. */
export function enabledGateways(): Gateway[] {
  const names = env()
    .PAYMENT_GATEWAYS?.split(",")
    .map((name) => name.trim()) ?? ["sandbox"];
  return gateways().filter((gateway) => names.includes(gateway.name));
}

/** A gateway by name, also one switched off since: its open payments must still settle. @throws NOT_FOUND */
export function gatewayByName(name: string): Gateway {
  const gateway = gateways().find((one) => one.name === name);
  if (!gateway) throw notFound("gateway");
  return gateway;
}
