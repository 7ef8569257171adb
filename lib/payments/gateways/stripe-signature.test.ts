import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { verifyStripeSignature } from "./stripe-signature";

const NOW = Date.UTC(2026, 10, 25);
const TIME = NOW / 1000;
const mac = (secret: string, body = "{}") =>
  createHmac("sha256", secret).update(`${TIME}.${body}`).digest("hex");

test.each([
  ["at once", `t=${TIME},v1=${mac("s")}`, 0],
  ["just in time", `t=${TIME},v1=${mac("s")}`, 300_000],
  ["by a clock that is behind", `t=${TIME},v1=${mac("s")}`, -300_000],
  [
    "while the secret is rolled, under the old and the new one",
    `t=${TIME},v1=${mac("new")},v1=${mac("s")}`,
    0,
  ],
  ["with a scheme we do not know besides", `t=${TIME},v0=abc,v1=${mac("s")}`, 0],
])("a delivery is taken %s", (_when, header, late) => {
  expect(() => verifyStripeSignature("{}", header, "s", NOW + late)).not.toThrow();
});

test.each([
  ["that comes too late", `t=${TIME},v1=${mac("s")}`, 301_000],
  ["from the future", `t=${TIME},v1=${mac("s")}`, -301_000],
  ["of another body", `t=${TIME},v1=${mac("s", "{ }")}`, 0],
  ["of another secret", `t=${TIME},v1=${mac("other")}`, 0],
  ["with two times", `t=${TIME},t=${TIME + 1},v1=${mac("s")}`, 0],
  ["under v0 only", `t=${TIME},v0=${mac("s")}`, 0],
  ["without a signature", "", 0],
])("a delivery %s is refused", (_what, header, late) => {
  expect(() => verifyStripeSignature("{}", header, "s", NOW + late)).toThrow(/signature/);
});
