import type { ReturnStatus } from "@/generated/prisma/enums";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { type AccessWorld, buildClientPart } from "./access-world";

const OPEN: readonly ReturnStatus[] = ["REQUESTED", "APPROVED", "SENT", "APPEALED"];
const later = () => new Date(Date.now() + 86_400_000);

/** The client's part of the world's shop, with the client, delivered. */
export async function buildDeliveredPart(
  world: AccessWorld,
): Promise<{ shopOrderId: string; orderItemId: string }> {
  const { shopOrderId } = await buildClientPart(world, "SHIPPED");
  const deliveredAt = new Date();
  await db().shopOrder.update({ where: { id: shopOrderId }, data: { status: "DELIVERED", deliveredAt } });
  const item = await db().orderItem.findFirstOrThrow({ where: { shopOrderId } });
  return { shopOrderId, orderItemId: item.id };
}

/** A wish of the client's to call an accepted part off, unanswered. */
export async function buildCancelRequest(world: AccessWorld): Promise<{ shopId: string; requestId: string }> {
  const { shopOrderId } = await buildClientPart(world, "ACCEPTED");
  const requestId = newId();
  const { shopId, client } = world;
  const reason = "Salah pesan";
  await db().cancelRequest.create({
    data: {
      ...{ id: requestId, shopOrderId, shopId, userId: client.userId, openKey: shopOrderId },
      ...{ reason, sweepAt: later() },
    },
  });
  return { shopId, requestId };
}

/** A return of the client's, as far as `status`. */
export async function buildReturn(
  world: AccessWorld,
  status: ReturnStatus = "REQUESTED",
): Promise<{ shopId: string; requestId: string; orderItemId: string; shopOrderId: string }> {
  const { shopOrderId, orderItemId } = await buildDeliveredPart(world);
  const requestId = newId();
  const { shopId, client } = world;
  const open = OPEN.includes(status);
  await db().shopOrder.update({ where: { id: shopOrderId }, data: { returnOpen: open } });
  await db().returnRequest.create({
    data: {
      ...{ id: requestId, shopOrderId, shopId, userId: client.userId, status },
      ...{ endedAt: open ? null : new Date(), appeal: status === "APPEALED" ? "Layarnya retak" : null },
      ...{
        openKey: open && status !== "APPEALED" ? shopOrderId : null,
        reason: "DAMAGED",
        note: "Retak saat dibuka",
        pictures: [],
      },
      ...{ amount: 10_000n, refundShipping: true, sweepAt: later() },
      lines: { create: [{ orderItemId, quantity: 1 }] },
    },
  });
  return { shopId, requestId, orderItemId, shopOrderId };
}
