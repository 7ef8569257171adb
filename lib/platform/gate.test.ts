import { expect, test } from "vitest";
import { createGate, type Gate } from "./gate";

function gateWithClock(most = 100) {
  const clock = { at: 0 };
  const gate = createGate({ fewest: 2, most: () => most, patienceMs: 100, now: () => clock.at });
  return { gate, clock };
}

test("who finds the gate full gets no place; a place given back is given away, and cannot be given back twice", () => {
  const { gate } = gateWithClock(2);
  const [first, second] = [gate.enter(), gate.enter()];
  expect(gate.enter()).toBeNull();
  first?.leave();
  first?.leave();
  expect(gate.enter()).not.toBeNull();
  expect(gate.enter()).toBeNull();
  second?.leave();
  expect(gate.load()).toEqual({ places: 2, inside: 1 });
});

test("while work is done in time there come to be more places, up to the most", () => {
  const { gate } = gateWithClock(20);
  for (let round = 0; round < 200; round++) for (const place of fill(gate)) place.leave();
  expect(gate.load().places).toBe(20);
});

test("work that takes too long costs places, once for all who waited together, and never the last ones", () => {
  const { gate, clock } = gateWithClock();
  for (let round = 0; round < 100; round++) for (const place of fill(gate)) place.leave();
  const before = gate.load().places;
  const together = fill(gate);
  clock.at += 500;
  for (const place of together) place.leave();
  expect(gate.load().places).toBe(Math.floor(before * 0.9));
  for (let round = 0; round < 100; round++) {
    const slow = fill(gate);
    clock.at += 500;
    for (const place of slow) place.leave();
  }
  expect(gate.load().places).toBe(2);
});

test("an empty room says nothing about how many it could hold", () => {
  const { gate } = gateWithClock();
  const before = gate.load().places;
  for (let round = 0; round < 500; round++) gate.enter()?.leave();
  expect(gate.load().places).toBe(before);
});

function fill(gate: Gate) {
  const places = [];
  for (let place = gate.enter(); place; place = gate.enter()) places.push(place);
  return places;
}
