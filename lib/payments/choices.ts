import { type Charge, chargeFor } from "./charge";
import { enabledGateways } from "./gateways";

/** A way to pay a buyer may choose; `charge` where it takes another currency than rupiah. */
export type PaymentChoice = { gateway: string; methods: readonly string[]; charge: Charge | null };

/** The ways to pay this sum, in the order the platform names them. */
export function paymentChoices(rupiah: number): PaymentChoice[] {
  return enabledGateways().map((gateway) => ({
    gateway: gateway.name,
    methods: gateway.methods,
    charge: gateway.currency === "IDR" ? null : chargeFor(gateway, rupiah),
  }));
}
