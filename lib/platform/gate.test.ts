import { expect, test } from "vitest";
import { createGate } from "./gate";

test("who finds the gate full is told BUSY and when to come again; a place freed, also by a failure, is given away", async () => {
  const gate = createGate(() => 1);
  let leave: (failure: Error) => void = () => undefined;
  const inside = gate.run(() => new Promise<never>((_resolve, reject) => (leave = reject)));
  const busy = { code: "BUSY", params: { seconds: expect.any(Number) } };
  await expect(gate.run(async () => "second")).rejects.toMatchObject(busy);
  leave(new Error("fell over"));
  await expect(inside).rejects.toThrow("fell over");
  expect(await gate.run(async () => "third")).toBe("third");
});
