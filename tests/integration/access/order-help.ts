import * as payments from "@/lib/payments";
import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import * as returns from "@/lib/returns";

/** What every member of staff reads to help between a buyer and a shop. */
export const orderHelp: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  getOrderMoney: (ctx) => payments.getOrderMoney(ctx, { orderId: newId() }),
  listAppeals: (ctx) => returns.listAppeals(ctx, {}),
  countAppeals: (ctx) => returns.countAppeals(ctx),
  listReturnsForStaff: (ctx) => returns.listReturnsForStaff(ctx, { orderId: newId() }),
};
