import { z } from "zod";
import type { ProviderStatus } from "./gateway";

export const transactionStatus = z.enum([
  "authorize",
  "capture",
  "settlement",
  "pending",
  "deny",
  "cancel",
  "expire",
  "failure",
  "refund",
  "partial_refund",
  "chargeback",
  "partial_chargeback",
]);
export const fraudStatus = z.enum(["accept", "challenge", "deny"]);

type Told = {
  transaction_status: z.infer<typeof transactionStatus>;
  fraud_status?: z.infer<typeof fraudStatus> | null | undefined;
  payment_type?: string;
};

/** Where a payment stands in our words. Money that went back later, or is disputed, was paid all the same. */
export function statusOf({ transaction_status, fraud_status, payment_type }: Told): ProviderStatus {
  switch (transaction_status) {
    case "settlement":
    case "refund":
    case "partial_refund":
    case "chargeback":
    case "partial_chargeback":
      return "PAID";
    case "capture":
      // The fraud check has its word on cards: staff accepts or denies a challenged one at Midtrans.
      if (fraud_status === "deny") return "FAILED";
      return fraud_status === "challenge" ? "PENDING" : "PAID";
    case "pending":
    case "authorize":
      return "PENDING";
    case "deny":
      // A card the bank denied: Snap, where alone cards are taken, lets the buyer try another until its page ends. The fraud check's no is final.
      return payment_type === "credit_card" && fraud_status !== "deny" ? "PENDING" : "FAILED";
    case "failure":
      return "FAILED";
    case "cancel":
      return "CANCELLED";
    case "expire":
      return "EXPIRED";
  }
}

const METHOD: Record<string, string> = {
  qris: "qris",
  other_qris: "qris",
  bank_transfer: "va",
  echannel: "va",
  gopay: "wallet",
  shopeepay: "wallet",
  dana: "wallet",
  ovo: "wallet",
  credit_card: "card",
  cstore: "retail",
  akulaku: "paylater",
  kredivo: "paylater",
};

/** The way it was paid, by code of messages/<locale>/payments.json. */
export function methodOf(paymentType: string): string {
  return METHOD[paymentType] ?? "other";
}

/** yyyy-MM-dd HH:mm:ss +0700, the only zone Midtrans' documentation shows. */
export function jakartaTime(at: Date, plusSeconds: number): string {
  const shifted = new Date(at.getTime() + (plusSeconds + 7 * 3600) * 1000);
  return `${shifted.toISOString().slice(0, 19).replace("T", " ")} +0700`;
}
