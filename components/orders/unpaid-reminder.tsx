import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { LocalTime } from "@/components/ui/local-time";
import { requestCtx } from "@/lib/identity/request-ctx";
import { unpaidOrders } from "@/lib/ordering";

/** Reminds a person of the order they placed and have not paid, so that going back from it is no dead end. */
export async function UnpaidReminder() {
  const ctx = await requestCtx();
  if (ctx.actor.kind !== "user") return null;
  const [order, ...others] = await unpaidOrders(ctx);
  if (!order) return null;
  const t = await getTranslations("orders");
  const href = others.length > 0 ? "/orders?tab=unpaid" : `/orders/${order.number}`;
  return (
    <Alert
      title={t("reminderTitle", { count: others.length + 1, number: order.number })}
      action={
        <LinkButton href={href} size="sm" variant="outline">
          {t("reminderAction")}
        </LinkButton>
      }
    >
      {t.rich("reminderText", { time: () => <LocalTime value={order.expiresAt} format="time" /> })}
    </Alert>
  );
}
