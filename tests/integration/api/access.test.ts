import { beforeAll, expect, test } from "vitest";
import { endpoints } from "@/lib/api";
import type { Endpoint } from "@/lib/api/endpoint";
import { newId } from "@/lib/platform/id";
import { SCOPES } from "@/lib/platform/scopes";
import { buildPeople, type People } from "../../builders/access-world";
import { type ApiCaller, apiCaller, personToken, shopKey } from "../../builders/api-caller";
import { buildShop, buildUser } from "../../builders/shops";
import { databaseState } from "../access/database-state";

// Who is turned away before anything of the request is read; whose rows and which role is each verb's to judge, and is tested where
// the verbs are (tests/integration/access), for shops through the API besides (./console-access.test.ts).

const OPEN = [
  "requestOtp: a code for whoever owns the number",
  "issueTokens: for who knows a code or a refresh token",
  "revokeTokens: for who holds a token",
  "getHome: the storefront",
  "listCategories: the storefront",
  "listProducts: the storefront",
  "getProduct: the storefront",
  "getProductPage: the storefront",
  "getShop: the storefront",
].map((line) => line.split(":")[0]);

let people: People;
let callers: Record<"nobody" | "forged" | "client" | "owner" | "key", ApiCaller>;

beforeAll(async () => {
  people = await buildPeople();
  const ownerId = (await buildUser()).id;
  const shop = await buildShop({ ownerId });
  callers = {
    nobody: apiCaller(null),
    forged: apiCaller("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."),
    client: apiCaller(await personToken(people.client.userId)),
    owner: apiCaller(await personToken(ownerId)),
    key: apiCaller(await shopKey(ownerId, shop.id, [...SCOPES])),
  };
});

/** That a key was used is noted whatever it was used for. */
async function stateButLastUse(): Promise<Record<string, string>> {
  const state = await databaseState();
  return Object.fromEntries(Object.entries(state).filter(([table]) => !table.endsWith(".ApiKey")));
}

const knock = (caller: ApiCaller, { method, path }: Endpoint) =>
  caller(method, path.replaceAll(/\{\w+\}/g, newId()), method === "GET" ? {} : { body: {} });

test("what anybody may ask is a short list, and every other operation wants a token of the right kind", async () => {
  expect(endpoints.filter(({ caller }) => caller === "anybody").map(({ id }) => id)).toEqual(OPEN);
  const before = await stateButLastUse();
  const letIn: string[] = [];
  const expectRefused = async (who: keyof typeof callers, endpoint: Endpoint, status: number) => {
    const answer = await knock(callers[who], endpoint);
    if (answer.status !== status) letIn.push(`${endpoint.id}: ${who} got ${answer.status}, not ${status}`);
  };
  for (const endpoint of endpoints.filter(({ caller }) => caller !== "anybody")) {
    await expectRefused("nobody", endpoint, 401);
    await expectRefused("forged", endpoint, 401);
    if (endpoint.caller === "person" || endpoint.caller === "staff")
      await expectRefused("key", endpoint, 403);
    if (endpoint.caller !== "staff") continue;
    await expectRefused("client", endpoint, 403);
    await expectRefused("owner", endpoint, 403);
  }
  expect(letIn).toEqual([]);
  expect(await stateButLastUse()).toEqual(before);
});
