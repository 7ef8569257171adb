import { expect, test } from "vitest";
import { hasLeft, isEnd, NEXT, SHIPMENT_STATUSES, sourcesOf, stageOf } from "./states";

/** Every pair that is allowed, written out: a change of the table is a change of this test. */
const ALLOWED = `
PENDING: PACKED CANCELLED
PACKED: HANDED_OVER IN_TRANSIT OUT_FOR_DELIVERY FAILED DELIVERED RETURNED LOST CANCELLED
HANDED_OVER: IN_TRANSIT OUT_FOR_DELIVERY FAILED DELIVERED RETURNED LOST
IN_TRANSIT: OUT_FOR_DELIVERY FAILED DELIVERED RETURNED LOST
OUT_FOR_DELIVERY: FAILED DELIVERED RETURNED LOST
FAILED: IN_TRANSIT OUT_FOR_DELIVERY DELIVERED RETURNED LOST
DELIVERED:
RETURNED:
LOST:
CANCELLED:`;

test("a parcel goes forward only, but for a second try after a failed one", () => {
  const written = SHIPMENT_STATUSES.map((from) => `${from}: ${NEXT[from].join(" ")}`.trim()).join("\n");
  expect(written).toBe(ALLOWED.trim());
  for (const to of SHIPMENT_STATUSES) {
    const { any, older } = sourcesOf(to);
    expect([...any, ...older].toSorted()).toEqual(
      SHIPMENT_STATUSES.filter((from) => NEXT[from].includes(to)).toSorted(),
    );
    expect(older).toEqual(to === "IN_TRANSIT" || to === "OUT_FOR_DELIVERY" ? ["FAILED"] : []);
  }
  expect(SHIPMENT_STATUSES.filter(isEnd)).toEqual(["DELIVERED", "RETURNED", "LOST", "CANCELLED"]);
});

test("a parcel has left once a courier has it", () => {
  expect(SHIPMENT_STATUSES.filter((status) => !hasLeft(status))).toEqual(["PENDING", "PACKED", "CANCELLED"]);
});

test.each([
  [["PACKED", "PENDING"], null],
  [["PACKED", "PACKED"], "PACKED"],
  [["PACKED", "DELIVERED"], "PACKED"],
  [["HANDED_OVER", "LOST"], "SHIPPED"],
  [["DELIVERED", "FAILED"], "SHIPPED"],
  [["DELIVERED", "RETURNED"], "SHIPPED"],
  [["DELIVERED", "DELIVERED"], "DELIVERED"],
  [["DELIVERED", "CANCELLED"], "DELIVERED"],
  [["CANCELLED"], null],
  [[], null],
] as const)("parcels %j make a part %s", (parcels, stage) => {
  expect(stageOf(parcels)).toBe(stage);
});
