import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Endpoint } from "@/lib/api/endpoint";
import { adminEndpoints } from "@/lib/api/endpoints/admin";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { SCOPES } from "@/lib/platform/scopes";
import { type ApiCaller, apiCaller, personToken, shopKey } from "../../builders/api-caller";
import { sampleInput } from "../../builders/sample-input";
import { buildShop, buildUser } from "../../builders/shops";
import { adminRows } from "./rows/admin";

// Outside of a running server there is no cache to ask.
vi.mock("next/cache", () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => undefined }));

const ROLES = ["SUPPORT", "CATALOG", "ADMIN"] as const;
type Role = (typeof ROLES)[number];

let staff: Record<Role, ApiCaller>;
let strangers: ApiCaller[];
beforeAll(async () => {
  const member = async (staffRole: Role) => {
    const { id } = await buildUser();
    await db().user.update({ where: { id }, data: { staffRole } });
    return apiCaller(await personToken(id));
  };
  staff = {
    SUPPORT: await member("SUPPORT"),
    CATALOG: await member("CATALOG"),
    ADMIN: await member("ADMIN"),
  };
  const shop = await buildShop();
  strangers = [
    apiCaller(await personToken(shop.ownerId)),
    apiCaller(await shopKey(shop.ownerId, shop.id, [...SCOPES])),
  ];
});

const SERVICE = {
  courier: `Kurir ${newId().slice(-8)}`,
  service: "REG",
  booking: null,
  zones: [{ zone: "SAME_CITY", firstKg: 9_000, nextKg: 4_000, etaDays: "1-2" }],
};

/** Input beyond what a schema tells, or milder than it. */
const BODIES: Record<string, object> = {
  createShippingService: SERVICE,
  updateShippingService: SERVICE,
  replaceSigningKey: { leaked: false },
  askAdjustment: {
    ...{ shopId: null, gateway: "xendit", amount: 1_000, against: "SUSPENSE" },
    ...{ reason: "Selisih kas", reference: "REF-1" },
  },
};

/** Asks for an operation in good form, about rows that do not exist. */
async function outcome({ id, method, path, params, body }: Endpoint, caller: ApiCaller): Promise<number> {
  const parts: Record<string, unknown> = {
    ...sampleInput(params),
    messageId: newId(),
    orderNumber: "GR-0000-0000",
  };
  const at = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(parts[name]));
  const answer = await caller(method, at, body ? { body: BODIES[id] ?? sampleInput(body) } : {});
  return answer.status;
}

const MAY = expect.not.toSatisfy((status: number) => [401, 403, 500].includes(status));

test("every operation for staff has a row, is for staff alone, and no row is idle", () => {
  const ids = adminEndpoints.map(({ id }) => id);
  expect(Object.values(adminRows).flat().toSorted()).toEqual(ids.toSorted());
  expect(new Set(adminEndpoints.map(({ caller }) => caller))).toEqual(new Set(["staff"]));
});

describe.each(["any", ...ROLES] as const)("for %s", (wanted) => {
  test.each(adminRows[wanted].map((id) => [id]))("%s", async (id) => {
    const endpoint = adminEndpoints.find((one) => one.id === id);
    if (!endpoint) throw new Error(`no operation ${id}`);
    const lesser = wanted === "any" ? [] : ROLES.filter((role) => role !== wanted && role !== "ADMIN");
    const least = wanted === "any" ? "CATALOG" : wanted;
    const callers = [apiCaller(null), ...strangers, ...lesser.map((role) => staff[role])];
    const refused = await Promise.all(callers.map((caller) => outcome(endpoint, caller)));
    expect(refused).toEqual([401, 403, 403, ...lesser.map(() => 403)]);
    expect(await outcome(endpoint, staff[least])).toEqual(MAY);
  });
});
