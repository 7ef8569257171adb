import { expect, test } from "vitest";
import { fraudStatus, methodOf, statusOf, transactionStatus } from "./midtrans-map";

const EXPECTED = {
  authorize: "PENDING",
  capture: "PAID",
  settlement: "PAID",
  pending: "PENDING",
  deny: "FAILED",
  cancel: "CANCELLED",
  expire: "EXPIRED",
  failure: "FAILED",
  refund: "PAID",
  partial_refund: "PAID",
  chargeback: "PAID",
  partial_chargeback: "PAID",
} as const;

test.each(transactionStatus.options)(
  "an accepted payment that is %s at Midtrans has its word here",
  (status) => {
    expect(statusOf({ transaction_status: status, fraud_status: "accept" })).toBe(EXPECTED[status]);
    expect(statusOf({ transaction_status: status })).toBe(EXPECTED[status]);
  },
);

test.each([
  ["accept", "PAID"],
  ["challenge", "PENDING"],
  ["deny", "FAILED"],
] as const)("a captured card the fraud check calls %s is %s", (fraud_status, expected) => {
  expect(statusOf({ transaction_status: "capture", fraud_status })).toBe(expected);
});

test("every word of the fraud check is known", () => {
  expect(fraudStatus.options).toEqual(["accept", "challenge", "deny"]);
});

test.each([
  ["bank_transfer", "va"],
  ["echannel", "va"],
  ["qris", "qris"],
  ["gopay", "wallet"],
  ["credit_card", "card"],
  ["a_way_of_tomorrow", "other"],
])("%s is told as %s", (paymentType, method) => {
  expect(methodOf(paymentType)).toBe(method);
});
