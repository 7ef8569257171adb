import { env, GATEWAY_KEYS, namesIn } from "@/lib/platform/env";
import { notFound } from "@/lib/platform/errors";
import { watched } from "@/lib/platform/watched-calls";
import type { Channel, Gateway } from "./gateway";
import { midtransGateway } from "./midtrans";
import { paypalGateway } from "./paypal";
import { sandboxGateway } from "./sandbox";
import { stripeGateway } from "./stripe";
import { xenditGateway } from "./xendit";

const REAL: Record<keyof typeof GATEWAY_KEYS, Gateway> = {
  stripe: seen(stripeGateway),
  paypal: seen(paypalGateway),
  xendit: seen(xenditGateway),
  midtrans: seen(midtransGateway),
};
const SANDBOX = seen(sandboxGateway);

function seen(gateway: Gateway): Gateway {
  return watched(gateway, ["create", "read", "capture", "cancel", "refund", "readRefund"]);
}

/**
 * Those whose keys are there. Outside a demo the sandbox does not exist: it takes no money, and the default of its secret is
 * public.
 */
function gateways(): readonly Gateway[] {
  const names = Object.keys(REAL) as (keyof typeof REAL)[];
  const real = names
    .filter((name) => GATEWAY_KEYS[name].every((key) => env()[key]))
    .map((name) => REAL[name]);
  return env().demo ? [SANDBOX, ...real] : real;
}

/** The gateways this platform has switched on, in the order it names them; the sandbox where nothing is said, which only a demo may. */
export function enabledGateways(): Gateway[] {
  const names = namesIn(env().PAYMENT_GATEWAYS ?? "sandbox");
  return names.flatMap((name) => gateways().filter((gateway) => gateway.name === name));
}

/** What buyers may choose at a gateway; most have their page and nothing else. */
export function channelsOf(gateway: Gateway): readonly Channel[] {
  return gateway.channels?.() ?? [{ channel: null, methods: gateway.methods }];
}

/** A gateway by name, also one switched off since: its open payments must still settle. @throws NOT_FOUND */
export function gatewayByName(name: string): Gateway {
  const gateway = gateways().find((one) => one.name === name);
  if (!gateway) throw notFound("gateway");
  return gateway;
}
