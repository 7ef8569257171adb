import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { LocalTime } from "@/components/ui/local-time";
import type { MyOrder } from "@/lib/ordering";
import { enabledGateways } from "@/lib/payments";
import { formatRupiah } from "@/lib/platform/money";
import { BuyAgain } from "./buy-again";
import { PaymentWait } from "./payment-wait";

/** The top of an order's page: where it stands and what its customer can do about it. */
export async function OrderState({ order }: { order: MyOrder }) {
  const t = await getTranslations("orders");
  if (order.status === "PENDING_PAYMENT") return <Waiting order={order} />;
  if (order.status === "EXPIRED") {
    return (
      <div className="grid gap-3">
        <Alert tone="warning" announce title={t("state.expiredTitle")}>
          {t("state.expiredText")}
        </Alert>
        <BuyAgain number={order.number} />
      </div>
    );
  }
  if (order.status === "CANCELLED") {
    const failed = order.changes.some(
      (change) => change.to === "CANCELLED" && change.cause === "payment.failed",
    );
    return (
      <div className="grid gap-3">
        <Alert
          tone={failed ? "danger" : "info"}
          announce
          title={t(failed ? "state.failedTitle" : "state.cancelledTitle")}
        >
          {t(failed ? "state.failedText" : "state.cancelledText")}
        </Alert>
        <BuyAgain number={order.number} />
      </div>
    );
  }
  const fresh = order.stage === "ONGOING" && order.parts.every((part) => part.status === "NEW");
  return (
    <Alert tone="success" announce title={t("state.paidTitle", { amount: formatRupiah(order.total) })}>
      {order.paidAt
        ? t.rich(fresh ? "state.paidFresh" : "state.paidText", {
            time: () => <LocalTime value={order.paidAt ?? ""} />,
          })
        : null}
    </Alert>
  );
}

async function Waiting({ order }: { order: MyOrder }) {
  const t = await getTranslations("orders.gateway");
  const gateways = enabledGateways().map(({ name }) => ({
    name,
    label: t.has(name as "sandbox") ? t(name as "sandbox") : name,
    text: t.has(`${name}Text` as "sandboxText") ? t(`${name}Text` as "sandboxText") : t("otherText"),
  }));
  return (
    <PaymentWait
      number={order.number}
      total={order.total}
      deadline={order.expiresAt.toISOString()}
      now={order.now.toISOString()}
      gateways={gateways}
      deadlineText={<LocalTime value={order.expiresAt} format="time" className="font-bold" />}
    />
  );
}
