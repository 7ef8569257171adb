import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Endpoint } from "@/lib/api/endpoint";
import { consoleEndpoints } from "@/lib/api/endpoints/console";
import { newId } from "@/lib/platform/id";
import { SCOPES, type Scope } from "@/lib/platform/scopes";
import { rolesFrom } from "@/lib/shops";
import { shopRoles } from "@/lib/shops/schema";
import { type ApiCaller, apiCaller, personToken, shopKey } from "../../builders/api-caller";
import { sampleInput } from "../../builders/sample-input";
import { buildMember, buildShop } from "../../builders/shops";
import { consoleRows } from "./rows/console";

// Outside of a running server there is no cache to ask.
vi.mock("next/cache", () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => undefined }));

type Role = (typeof shopRoles)[number];
type World = {
  shopId: string;
  team: Record<Role, ApiCaller>;
  stranger: ApiCaller;
  key: ApiCaller;
  ownerId: string;
};

let world: World;
beforeAll(async () => {
  const [shop, other] = [await buildShop(), await buildShop()];
  const member = async (role: Role) => apiCaller(await personToken((await buildMember(shop.id, role)).id));
  world = {
    shopId: shop.id,
    ownerId: shop.ownerId,
    team: {
      VIEWER: await member("VIEWER"),
      WAREHOUSE: await member("WAREHOUSE"),
      MANAGER: await member("MANAGER"),
      OWNER: apiCaller(await personToken(shop.ownerId)),
    },
    stranger: apiCaller(await personToken(other.ownerId)),
    key: apiCaller(await shopKey(shop.ownerId, shop.id, [...SCOPES])),
  };
});

const FILE = { text: "sku,gudang,jumlah\nKOPI,TIMUR,7\n" };

/** Input beyond what a schema tells. */
const BODIES: Record<string, object> = {
  checkStockImport: FILE,
  applyStockImport: { ...FILE, hash: "0".repeat(64), seen: [] },
  setSourcingRules: {
    rules: ["NEAREST", "PREFERRED", "DRAIN_FIRST"].map((rule) => ({ rule, active: true })),
  },
  receiveTransfer: { lines: [{ variantId: newId(), received: 1 }] },
};

/** Asks for an operation in good form, about rows that do not exist. */
async function outcome(
  { id, method, path, params, query, body }: Endpoint,
  caller: ApiCaller,
): Promise<number> {
  const parts: Record<string, unknown> = { ...sampleInput(params), shopId: world.shopId };
  const search = new URLSearchParams(sampleInput(query) as Record<string, string>);
  const at = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(parts[name]));
  const wish = body ? { body: BODIES[id] ?? sampleInput(body) } : {};
  const answer = await caller(method, search.size > 0 ? `${at}?${search}` : at, wish);
  if (answer.status === 422)
    expect([id, answer.body]).not.toEqual([id, expect.objectContaining({ code: "INVALID_INPUT" })]);
  return answer.status;
}

const MAY = expect.not.toSatisfy((status: number) => [401, 403, 500].includes(status));

test("every operation of the console has a row, and no row is idle", () => {
  const ids = consoleEndpoints.map(({ id }) => id);
  expect(Object.values(consoleRows).flat().toSorted()).toEqual(ids.toSorted());
});

describe.each(shopRoles)("for %s and above", (least) => {
  test.each(consoleRows[least].map((id) => [id]))("%s", async (id) => {
    const endpoint = consoleEndpoints.find((one) => one.id === id);
    if (!endpoint) throw new Error(`no operation ${id}`);
    const below = shopRoles.filter((role) => !rolesFrom(least).includes(role)).at(-1);
    const forKeys = typeof endpoint.caller === "object" && least !== "OWNER";
    const refused = await Promise.all([
      outcome(endpoint, apiCaller(null)),
      outcome(endpoint, world.stranger),
      below ? outcome(endpoint, world.team[below]) : 403,
    ]);
    expect(refused).toEqual([401, 404, 403]);
    expect(await outcome(endpoint, world.team[least])).toEqual(MAY);
    expect(await outcome(endpoint, world.key)).toEqual(forKeys ? MAY : 403);
  });
});

test.each([...consoleRows.signedIn, ...consoleRows.leaving].map((id) => [id]))(
  "%s wants somebody",
  async (id) => {
    const endpoint = consoleEndpoints.find((one) => one.id === id);
    expect(endpoint && (await outcome(endpoint, apiCaller(null)))).toBe(401);
  },
);

test("a key reaches no operation beyond its scopes", async () => {
  const operations = consoleEndpoints.flatMap((endpoint) => {
    const scope = typeof endpoint.caller === "object" ? endpoint.caller.scope : null;
    return scope ? [{ endpoint, scope }] : [];
  });
  for (const scope of new Set(operations.map((one) => one.scope))) {
    const others: Scope[] = SCOPES.filter((one) => one !== scope);
    const key = apiCaller(await shopKey(world.ownerId, world.shopId, others));
    const beyond = operations.filter((one) => one.scope === scope);
    const met = await Promise.all(beyond.map(({ endpoint }) => outcome(endpoint, key)));
    expect(new Set(met)).toEqual(new Set([403]));
  }
});
