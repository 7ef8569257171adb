import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { idOf } from "../../../builders/access-world";
import { buildDeadMessage } from "../../../builders/notifications";
import { type ActionRows, anybody, anyUser, guest, outcomes, staffSupport } from "../outcomes";

const push = () => ({
  endpoint: `https://push.example/${newId()}`,
  p256dh: "B".repeat(87),
  auth: "c".repeat(22),
  serverKey: "D".repeat(87),
});

async function bellRow(ctx: Ctx): Promise<{ ids: string[] }> {
  const id = await buildDeadMessage(idOf(ctx));
  await db().notification.update({ where: { id }, data: { channel: "BELL", status: "DELIVERED" } });
  return { ids: [id] };
}

export const notificationRows: ActionRows = {
  // Ids of another's messages change nothing and tell nothing.
  markReadAction: {
    who: outcomes("harmless", { ...guest, client: "allowed" }),
    input: ({ ctx }) => bellRow(ctx.client),
  },
  markAllReadAction: {
    who: outcomes("NOT_FOUND", {
      ...guest,
      owner: "allowed",
      manager: "allowed",
      warehouse: "allowed",
      viewer: "allowed",
    }),
    input: ({ shopId }) => ({ shopId }),
  },
  setPreferenceAction: {
    who: anyUser,
    input: () => ({ kind: "order_paid", channel: "EMAIL", enabled: false }),
  },
  setQuietHoursAction: { who: anyUser, input: () => ({ enabled: true, fromMinute: 1320, untilMinute: 360 }) },
  subscribePushAction: { who: anyUser, input: push },
  confirmPushAction: { who: anyUser, input: () => ({ endpoint: push().endpoint }) },
  unsubscribePushAction: { who: anyUser, input: () => ({ endpoint: push().endpoint }) },
  unsubscribeAction: { who: anybody, input: () => ({ token: newId() }) },
  sendAllAgainAction: { who: staffSupport, input: () => ({ kind: "order_paid", channel: "EMAIL" }) },
  sendAgainAction: {
    who: staffSupport,
    input: async ({ ctx }) => ({ id: await buildDeadMessage(idOf(ctx.client)) }),
  },
};
