import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import type { ActionResult } from "@/lib/platform/action-result";
import type { Ctx } from "@/lib/platform/ctx";
import {
  type AccessWorld,
  buildAccessWorld,
  buildPeople,
  CALLERS,
  type People,
} from "../../builders/access-world";
import { buildDeliveryRates } from "../../builders/delivery";
import { startSandboxProvider } from "../../fakes/sandbox-provider";
import { actionTable } from "./action-table";
import { databaseState } from "./database-state";
import { actionFiles, exportedFunctions } from "./discover";
import { looseParts } from "./loose-parts";
import type { ActionRow } from "./outcomes";

// Who asks is read from cookies, which only a running server has; everything below that is real.
const caller = vi.hoisted(() => ({ ctx: null as unknown, headers: new Headers() }));
vi.mock("@/lib/identity/request-ctx", () => ({ requestCtx: async () => caller.ctx }));
vi.mock("next/headers", () => ({
  headers: async () => caller.headers,
  cookies: async () => ({ get: () => undefined, set: () => undefined, delete: () => undefined }),
}));
vi.mock("next/cache", () => ({
  updateTag: () => undefined,
  refresh: () => undefined,
  unstable_cache: (read: unknown) => read,
}));

type Action = ((input: object) => Promise<ActionResult<unknown>>) & { input?: z.ZodType };

const OURS = { origin: "http://localhost:3000" };
/** Where a call of another site, or of no browser at all, says that it comes from. */
const NOT_OURS: Record<string, string>[] = [
  {},
  { origin: "null" },
  { origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example", host: "elsewhere.example" },
];

/** What no caller who is let in may meet; INVALID_INPUT would mean that the row proves nothing. */
const CLOSED = ["UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND", "INTERNAL", "INVALID_INPUT"];

const exported = (await Promise.all(actionFiles().map(exportedFunctions))).flat() as [string, Action][];
const actions = new Map(exported);

let people: People;
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
  people = await buildPeople();
});
afterAll(() => provider.stop());

test("every exported action has one row in the table, every row an action", () => {
  expect(exported.map(([name]) => name).toSorted()).toEqual(Object.keys(actionTable).toSorted());
});

test("no action takes a field it does not name, however deep", () => {
  const loose = exported.flatMap(([name, { input }]) => looseParts(input).map((part) => `${name}: ${part}`));
  expect(loose).toEqual([]);
});

describe.each(Object.entries(actionTable))("%s", (name, row) => {
  let world: AccessWorld;
  let shared: object;
  beforeAll(async () => {
    world = await buildAccessWorld(people);
    shared = await row.input(world);
  });

  test("writes nothing for those it refuses, and for a field it does not know", async () => {
    const before = await databaseState();
    for (const persona of CALLERS.filter((one) => row.who[one] !== "allowed")) {
      const wanted = row.who[persona] === "harmless" ? "OK" : row.who[persona];
      const answer = await call(name, world.ctx[persona], shared);
      expect(`${persona}: ${codeOf(answer)}`).toBe(`${persona}: ${wanted}`);
    }
    for (const input of crossedInputs(row, world, shared)) {
      const answer = await call(name, world.ctx.otherOwner, input);
      expect(`crossed: ${codeOf(answer)}`).toBe("crossed: NOT_FOUND");
    }
    expect(await call(name, world.ctx.admin, { ...shared, staffRole: "ADMIN" })).toMatchObject({
      ok: false,
      error: { code: "INVALID_INPUT", fieldErrors: { "": "unrecognized_keys" } },
    });
    const welcome = CALLERS.find((one) => row.who[one] === "allowed") ?? "client";
    for (const headers of NOT_OURS)
      expect(codeOf(await call(name, world.ctx[welcome], shared, headers))).toBe("FORBIDDEN");
    expect(await databaseState()).toEqual(before);
  });

  test("lets in who may", async () => {
    let input: object | null = shared;
    for (const persona of CALLERS.filter((one) => row.who[one] === "allowed")) {
      const answer = await call(name, world.ctx[persona], input ?? (await row.input(world)));
      expect(CLOSED, `${persona} met a closed door`).not.toContain(codeOf(answer));
      if (persona !== "client") expect(JSON.stringify(answer)).not.toContain(world.client.addressId);
      input = null;
    }
  });
});

async function call(
  name: string,
  ctx: Ctx,
  input: object,
  headers: Record<string, string> = OURS,
): Promise<ActionResult<unknown>> {
  const action = actions.get(name);
  if (!action) throw new Error(`no action is called ${name}`);
  caller.ctx = ctx;
  caller.headers = new Headers(headers);
  return action(input);
}

function codeOf(answer: ActionResult<unknown>): string {
  return answer.ok ? "OK" : answer.error.code;
}

function crossedInputs(row: ActionRow, world: AccessWorld, input: object): object[] {
  if (!row.crossed) return [];
  return row.crossed === true ? [{ ...input, shopId: world.other.shopId }] : row.crossed(world, input);
}
