import { type Charge, chargeFor } from "./charge";
import { channelsOf, enabledGateways } from "./gateways";

/** A way to pay a buyer may choose; `charge` where it takes another currency than rupiah. */
export type PaymentChoice = {
  gateway: string;
  /** The one way to pay this is, on our own page; null: the gateway's page. */
  channel: string | null;
  methods: readonly string[];
  charge: Charge | null;
};

/** The ways to pay this sum, in the order the platform names them. */
export function paymentChoices(rupiah: number): PaymentChoice[] {
  return enabledGateways().flatMap((gateway) =>
    channelsOf(gateway).map(({ channel, methods }) => ({
      ...{ gateway: gateway.name, channel, methods },
      charge: gateway.currency === "IDR" ? null : chargeFor(gateway, rupiah),
    })),
  );
}
