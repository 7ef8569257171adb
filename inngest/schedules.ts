import { setTimeout as sleep } from "node:timers/promises";
import { bookUnbooked } from "@/lib/finance";
import { rotateSigningKeys, SEALED_BY_IDENTITY } from "@/lib/identity";
import { sweepLowStock } from "@/lib/inventory";
import { remindOfReturns, remindUnpaid, sendDue } from "@/lib/notifications";
import { completeDeliveredParts, expireDueOrders } from "@/lib/ordering";
import {
  executeStaleRefunds,
  handleLeftWebhooks,
  pollPendingPayments,
  readClosedPayments,
  verifyLeftWebhooks,
} from "@/lib/payments";
import type { Ctx } from "@/lib/platform/ctx";
import { sealAnew } from "@/lib/platform/seal-anew";
import { pruneExpired, sweepErasures } from "@/lib/privacy";
import { runScheduledProof } from "@/lib/proof";
import { approveSilentCancels, moveSilentReturns, settleUndelivered } from "@/lib/returns";
import {
  callOffLooseBookings,
  followDueParcels,
  handleLeftCourierWebhooks,
  watchShipBy,
} from "@/lib/shipping";
import { pruneWebhookEndpoints, SEALED_BY_WEBHOOKS, sendDueWebhooks } from "@/lib/webhooks";
import { handleLostEvents } from "./lost-events";

export type Schedule = {
  name: string;
  /** A divisor of 60. */
  everyMinutes: number;
  /** One batch; true when it was full, so that the caller runs another at once. */
  runBatch: (ctx: Ctx) => Promise<boolean>;
};

/** Orders a batch looks for; the verb ends them in short transactions. */
const LOOK_AGAIN_MS = 1_000;
const BATCH = 5_000;
const ALERTS = 200;
/** Bound on one run: what is left waits for the next tick. */
export const MAX_BATCHES = 50;

/**
 * The crons. Each is a sweep over a column with an index, never a promise kept by a run that must survive: whatever engine died,
 * the next tick of any other finds what is due.
 */
export const schedules: readonly Schedule[] = [
  {
    name: "ordering.expire-due-orders",
    everyMinutes: 1,
    runBatch: async (ctx) => {
      const first = await expireDueOrders(ctx, { limit: BATCH });
      if (first.due > 0) ctx.log.info(first, "unpaid orders expired");
      if (first.expired === first.due) return first.due === BATCH;
      // Another sweep had those in hand, or has died with them in hand: then nobody would come for them before the next minute's.
      await sleep(LOOK_AGAIN_MS);
      const { due, expired } = await expireDueOrders(ctx, { limit: BATCH });
      if (expired < due) throw new Error(`${due - expired} overdue orders could not be ended`);
      return due === BATCH;
    },
  },
  { name: "payments.handle-left-webhooks", everyMinutes: 1, runBatch: handleLeftWebhooks },
  { name: "payments.verify-left-webhooks", everyMinutes: 1, runBatch: verifyLeftWebhooks },
  { name: "payments.poll-pending", everyMinutes: 5, runBatch: pollPendingPayments },
  { name: "payments.read-closed", everyMinutes: 5, runBatch: readClosedPayments },
  { name: "payments.execute-stale-refunds", everyMinutes: 5, runBatch: executeStaleRefunds },
  { name: "shipping.follow-due-parcels", everyMinutes: 1, runBatch: followDueParcels },
  { name: "shipping.call-off-loose-bookings", everyMinutes: 5, runBatch: callOffLooseBookings },
  { name: "shipping.handle-left-courier-webhooks", everyMinutes: 1, runBatch: handleLeftCourierWebhooks },
  {
    name: "platform.handle-lost-events",
    everyMinutes: 1,
    runBatch: (ctx) => handleLostEvents(ctx, { backHours: 1 }),
  },
  {
    // What was lost while nobody swept for an hour; looking this far back each minute would cost too much.
    name: "platform.handle-long-lost-events",
    everyMinutes: 60,
    runBatch: (ctx) => handleLostEvents(ctx, { backHours: 72 }),
  },
  {
    name: "inventory.sweep-low-stock",
    everyMinutes: 5,
    runBatch: async (ctx) => (await sweepLowStock(ctx, { limit: ALERTS })) === ALERTS,
  },
  { name: "ordering.watch-ship-by", everyMinutes: 5, runBatch: watchShipBy },
  { name: "ordering.complete-delivered", everyMinutes: 10, runBatch: completeDeliveredParts },
  { name: "returns.approve-silent-cancels", everyMinutes: 10, runBatch: approveSilentCancels },
  { name: "returns.settle-undelivered", everyMinutes: 10, runBatch: settleUndelivered },
  { name: "returns.move-silent-returns", everyMinutes: 10, runBatch: moveSilentReturns },
  { name: "notifications.send-due", everyMinutes: 1, runBatch: (ctx) => sendDue(ctx) },
  { name: "notifications.remind-unpaid", everyMinutes: 1, runBatch: remindUnpaid },
  { name: "notifications.remind-of-returns", everyMinutes: 10, runBatch: remindOfReturns },
  {
    name: "finance.book-unbooked",
    everyMinutes: 60,
    runBatch: (ctx) => bookUnbooked(ctx, { limit: 200 }),
  },
  {
    name: "proof.prove-stock",
    everyMinutes: 10,
    runBatch: async (ctx) => {
      await runScheduledProof(ctx);
      return false;
    },
  },
  { name: "identity.rotate-signing-keys", everyMinutes: 5, runBatch: rotateSigningKeys },
  {
    name: "platform.seal-anew",
    everyMinutes: 60,
    runBatch: async (ctx) => {
      await sealAnew(ctx, [...SEALED_BY_IDENTITY, ...SEALED_BY_WEBHOOKS]);
      return false;
    },
  },
  { name: "webhooks.send-due", everyMinutes: 1, runBatch: (ctx) => sendDueWebhooks(ctx) },
  { name: "webhooks.prune-endpoints", everyMinutes: 60, runBatch: pruneWebhookEndpoints },
  { name: "privacy.prune", everyMinutes: 60, runBatch: (ctx) => pruneExpired(ctx) },
  { name: "privacy.erase-due", everyMinutes: 10, runBatch: sweepErasures },
];
