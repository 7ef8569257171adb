import { z } from "zod";
import { SCOPES } from "@/lib/platform/scopes";
import { createApiKey, listApiKeys, revokeApiKey } from "@/lib/shops";
import { createApiKeyInput } from "@/lib/shops/schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { idOfKey } from "../../key-id";
import { id, time } from "../../shapes";
import { shopPath } from "./shapes";

const tag = "API keys";

const apiKey = z
  .object({
    id,
    name: z.string(),
    prefix: z.string().meta({ description: "How the key begins" }),
    scopes: z.array(z.enum(SCOPES)),
    createdAt: time,
    createdBy: z.string().nullable(),
    lastUsedAt: time.nullable(),
    expiresAt: time.nullable(),
    state: z
      .enum(["LIVE", "EXPIRED", "ORPHANED"])
      .meta({ description: "ORPHANED: its maker has left the team, so it opens nothing" }),
  })
  .meta({ id: "ApiKey" });

const list = endpoint({
  id: "listApiKeys",
  method: "GET",
  path: "/console/{shopId}/api-keys",
  tag,
  summary: "A shop's keys that nobody has revoked",
  description: "Owners and managers. A shop has 20 keys at most, so the list is not paged.",
  caller: "person",
  params: shopPath,
  result: z.object({ rows: z.array(apiKey) }),
  run: async (ctx, { params }) => ({ rows: await listApiKeys(ctx, params) }),
});

const create = endpoint({
  id: "createApiKey",
  method: "POST",
  path: "/console/{shopId}/api-keys",
  tag,
  summary: "Makes a key that acts as its maker within the shop and its scopes",
  description:
    "Owners only. The secret is in this answer and nowhere else. A key does what a manager may at most: the team, the bank account and other keys stay with people.",
  caller: "person",
  creates: true,
  status: 201,
  params: shopPath,
  body: createApiKeyInput.omit({ shopId: true, idempotencyKey: true }),
  refusals: ["LIMIT_REACHED", "STEP_UP_REQUIRED"],
  result: z.object({ apiKeyId: id, secret: z.string() }),
  run: (ctx, { params, body, key }) =>
    createApiKey(ctx, { ...params, ...body, idempotencyKey: idOfKey(key) }),
});

const revoke = endpoint({
  id: "revokeApiKey",
  method: "DELETE",
  path: "/console/{shopId}/api-keys/{apiKeyId}",
  tag,
  summary: "Ends a key at once",
  description: "Owners only.",
  caller: "person",
  params: shopPath.extend({ apiKeyId: id }),
  status: 204,
  run: async (ctx, { params }) => {
    await revokeApiKey(ctx, params);
    return undefined;
  },
});

export const apiKeyEndpoints: readonly Endpoint[] = [list, create, revoke];
