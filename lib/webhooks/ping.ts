import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { takePoint } from "@/lib/platform/rate-limit";
import { withTransaction } from "@/lib/platform/transaction";
import { requireActiveEndpoint } from "./endpoint-row";
import { PING } from "./event-types";
import { bodyOf, queueMessages } from "./queue-event";
import type { EndpointRef } from "./schema";

/** Nobody's server is to be hammered through us. */
const PINGS = { name: "webhook-ping", points: 10, seconds: 60 };

/** Queues a test for an endpoint; what became of it is in its log. @throws WEBHOOK_DISABLED, RATE_LIMITED */
export async function pingWebhook(ctx: Ctx, input: EndpointRef): Promise<{ messageId: string }> {
  const { id: endpointId } = await requireActiveEndpoint(ctx, input);
  await takePoint(PINGS, endpointId);
  return withTransaction(ctx, async (tx) => {
    const [clock] = await tx.sql.rows<{ now: Date }>("SELECT NOW(3) AS now");
    const body = bodyOf({
      type: PING,
      at: clock?.now ?? new Date(0),
      shopId: input.shopId,
      data: { endpointId },
    });
    const [messageId] = await queueMessages(tx, {
      eventId: newId(),
      type: PING,
      body,
      endpointIds: [endpointId],
    });
    return { messageId: messageId ?? "" };
  });
}
