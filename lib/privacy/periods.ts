import { env } from "@/lib/platform/env";
import { INVENTORY, type TableName } from "./inventory";
import { daysOf } from "./retention";

/** The periods that people are told of, in days, read from what prunes by them. */
export function publicPeriods() {
  return {
    erase: env().ERASURE_DAYS,
    codes: longest("OtpChallenge"),
    sessions: longest("Session"),
    messages: longest("Notification"),
    providers: longest("PaymentWebhook"),
    cart: longest("Cart"),
    staff: longest("AuditEntry"),
  };
}

function longest(table: TableName): number {
  return Math.max(...(INVENTORY[table].prune ?? []).map(daysOf));
}
