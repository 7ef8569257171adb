import { getFormatter, getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { LocalTime } from "@/components/ui/local-time";
import { requestCtx } from "@/lib/identity/request-ctx";
import type { MyOrder } from "@/lib/ordering";
import { getOpenPayment, type PaymentChoice, paymentChoices } from "@/lib/payments";
import { formatRupiah } from "@/lib/platform/money";
import { BuyAgain } from "./buy-again";
import { PaymentWait } from "./payment-wait";
import { showInstructions } from "./shown-instructions";
import type { WayToPay } from "./way-to-pay";

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
  const ctx = await requestCtx();
  const [ways, open] = await Promise.all([
    Promise.all(paymentChoices(order.total).map(toWay)),
    getOpenPayment(ctx, { orderNumber: order.number }),
  ]);
  return (
    <PaymentWait
      // Another way opened is another page: what was chosen on the one before it is not chosen here.
      key={open ? keyOf(open) : "none"}
      number={order.number}
      total={order.total}
      deadline={order.expiresAt.toISOString()}
      now={order.now.toISOString()}
      ways={ways}
      openAt={open ? keyOf(open) : null}
      instructions={open ? await showInstructions(open) : null}
      deadlineText={<LocalTime value={order.expiresAt} format="time" className="font-bold" />}
    />
  );
}

type Way = Pick<PaymentChoice, "gateway" | "channel">;
const keyOf = ({ gateway, channel }: Way) => (channel ? `${gateway}:${channel}` : gateway);

async function toWay(choice: PaymentChoice): Promise<WayToPay> {
  const t = await getTranslations("orders.gateway");
  const { gateway, channel } = choice;
  const name = (channel ? `channels.${channel}` : gateway) as "sandbox";
  const own = `channelTexts.${channel}` as "channelTexts.bca";
  return {
    ...{ key: keyOf(choice), gateway, channel },
    label: t.has(name) ? t(name) : (channel ?? gateway),
    text: channel && t.has(own) ? t(own) : await describe(choice),
  };
}

/** What can be paid with there, and what it costs in another currency. */
async function describe({ gateway, methods, charge }: PaymentChoice): Promise<string> {
  const [t, format] = await Promise.all([getTranslations("orders.gateway"), getFormatter()]);
  const own = `${gateway}Text`;
  const words = methods.flatMap((method) =>
    t.has(`methods.${method}` as "methods.card") ? t(`methods.${method}` as "methods.card") : [],
  );
  const listed = format.list(words, { type: "disjunction" });
  const text = t.has(own as "sandboxText")
    ? t(own as "sandboxText")
    : words.length > 0
      ? t("methodsText", { methods: listed })
      : t("otherText");
  if (!charge?.rate) return text;
  const amount = format.number(charge.amount / 100, { style: "currency", currency: charge.currency });
  return `${text} ${t("charged", { amount, rate: formatRupiah(charge.rate), currency: charge.currency })}`;
}
