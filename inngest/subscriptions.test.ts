import { expect, test } from "vitest";
import { KINDS, type Kind } from "@/lib/notifications";
import { handlerOf } from "@/lib/notifications/announce";
import { systemCtx } from "@/lib/platform/ctx";
import type { Subscription } from "./subscriptions";

test("a new subscriber to an event is one line of the table: with no other change both engines bring it the event", async () => {
  const heard: string[] = [];
  const { subscriptions } = await import("./subscriptions");
  (subscriptions as Subscription[]).push({
    event: "order.praised",
    handler: "letters.thank",
    claims: false,
    run: async (_ctx, { id }) => heard.push(id),
  });
  const [{ functions }, { deliverHere }] = await Promise.all([import("./functions"), import("./deliver")]);
  const event = { type: "order.praised", payload: {}, traceparent: null };

  await deliverHere(systemCtx("test"), { ...event, id: "in-process" });
  const served = functions.find((one) => one.opts.id === "letters-thank");
  expect(served?.opts.triggers).toEqual([{ event: "order.praised" }]);
  await bodyOf(served)({ event: { data: { eventId: "by the Inngest server", ...event } } });

  expect(heard).toEqual(["in-process", "by the Inngest server"]);
});

test("every kind of message hears of its event by a line of the table; a reminder to pay has none, for no clock sends it", async () => {
  const { subscriptions } = await import("./subscriptions");
  const told = new Set(subscriptions.map(({ handler }) => handler));
  const untold = (Object.keys(KINDS) as Kind[]).filter((kind) => !told.has(handlerOf(kind)));
  expect(untold.toSorted()).toEqual([
    "pay_reminder",
    "return_answer_near",
    "return_check_near",
    "return_send_near",
  ]);
});

// What the server calls is private to its package.
function bodyOf(served: unknown): (call: object) => Promise<unknown> {
  return (served as { fn: (call: object) => Promise<unknown> }).fn;
}
