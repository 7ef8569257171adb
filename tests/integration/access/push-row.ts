import { expect } from "vitest";
import { POST as renewPush } from "@/app/api/notifications/push/route";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { AccessWorld } from "../../builders/access-world";
import { databaseState } from "./database-state";
import { jsonRequest } from "./requests";

/** POST /api/notifications/push: whoever is signed in moves their own browser's agreement; nobody another's. */
export async function pushRow(caller: { ctx: unknown }, world: AccessWorld): Promise<void> {
  const browser = { p256dh: "b".repeat(87), auth: "c".repeat(22), serverKey: "d".repeat(87) };
  const ask = async (ctx: Ctx, input: object, headers: Record<string, string> = {}) => {
    caller.ctx = ctx;
    return (await renewPush(jsonRequest({ ...browser, ...input }, headers))).status;
  };
  const endpoint = `https://push.example/${newId()}`;
  const before = await databaseState();
  expect(await ask(world.ctx.client, { endpoint }, { origin: "https://elsewhere.example" })).toBe(403);
  expect(await ask(world.ctx.client, { endpoint: "https://10.0.0.1/1" })).toBe(422);
  expect(await ask(world.ctx.anonymous, { endpoint })).toBe(401);
  expect(await databaseState()).toEqual(before);

  const where = { userId: world.client.userId };
  const own = () => db().pushSubscription.findMany({ where });
  expect(await ask(world.ctx.client, { endpoint })).toBe(204);
  const theft = { endpoint: `https://push.example/${newId()}`, replaces: endpoint };
  expect(await ask(world.ctx.owner, theft)).toBe(204);
  expect(await own()).toMatchObject([{ endpoint }]);
  expect(await ask(world.ctx.client, { endpoint: `${endpoint}-2`, replaces: endpoint })).toBe(204);
  expect(await own()).toMatchObject([{ endpoint: `${endpoint}-2` }]);
}
