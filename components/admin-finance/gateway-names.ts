import type { SettlementGateway } from "@/lib/finance/schema";

/** The names the gateways go by, in every language. */
export const GATEWAY_NAMES: Record<SettlementGateway, string> = {
  sandbox: "Sandbox",
  stripe: "Stripe",
  paypal: "PayPal",
  xendit: "Xendit",
  midtrans: "Midtrans",
};
