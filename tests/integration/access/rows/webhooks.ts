import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { AccessWorld } from "../../../builders/access-world";
import { buildEndpoint, buildWebhookMessage } from "../../../builders/webhooks";
import { type ActionRows, shopManage } from "../outcomes";

const url = "https://hooks.toko.test/gerai";
const fields = { url, description: "ERP", events: null };

async function endpoint({ shopId }: AccessWorld) {
  const { endpointId } = await buildEndpoint(shopId, url);
  return { shopId, endpointId };
}

/** Where a shop's own software is told of things. */
export const webhookRows: ActionRows = {
  createWebhookAction: {
    who: shopManage,
    input: ({ shopId }) => ({ shopId, ...fields, idempotencyKey: newId() }),
  },
  updateWebhookAction: {
    who: shopManage,
    input: async (world) => ({ ...(await endpoint(world)), ...fields }),
    crossed: true,
  },
  disableWebhookAction: { who: shopManage, input: endpoint, crossed: true },
  enableWebhookAction: {
    who: shopManage,
    input: async (world) => {
      const ref = await endpoint(world);
      await db().webhookEndpoint.update({ where: { id: ref.endpointId }, data: { status: "DISABLED" } });
      return ref;
    },
    crossed: true,
  },
  deleteWebhookAction: { who: shopManage, input: endpoint, crossed: true },
  rotateWebhookSecretAction: { who: shopManage, input: endpoint, crossed: true },
  pingWebhookAction: { who: shopManage, input: endpoint, crossed: true },
  replayWebhookMessageAction: {
    who: shopManage,
    input: async (world) => ({ shopId: world.shopId, ...(await buildWebhookMessage(world)) }),
    crossed: true,
  },
  replayFailedWebhooksAction: {
    who: shopManage,
    input: async (world) => ({ ...(await endpoint(world)), since: new Date(0).toISOString() }),
    crossed: true,
  },
};
