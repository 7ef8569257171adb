import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { LocalTime } from "@/components/ui/local-time";
import { formatRupiah } from "@/lib/platform/money";
import type { MyCancelRequest, MyReturn } from "@/lib/returns";
import { Appeal } from "./appeal";
import { SendBack } from "./send-back";
import { Withdraw } from "./withdraw";

/** What became of the customer's wish to cancel, while it matters. */
export async function CancelState({ cancel }: { cancel: MyCancelRequest }) {
  const t = await getTranslations("returns.cancel");
  const { status } = cancel;
  if (status !== "OPEN" && status !== "REJECTED" && status !== "LAPSED") return null;
  return (
    <Alert
      tone={status === "REJECTED" ? "warning" : "info"}
      title={t(status)}
      action={status === "OPEN" ? <Withdraw wish="cancel" requestId={cancel.id} /> : undefined}
    >
      {status === "OPEN"
        ? t.rich("openText", {
            time: () => <LocalTime value={cancel.createdAt} />,
            due: () => <LocalTime value={cancel.due} />,
          })
        : cancel.answer}
    </Alert>
  );
}

const tones: Record<MyReturn["status"], BadgeTone> = {
  REQUESTED: "warning",
  APPROVED: "info",
  SENT: "primary",
  RECEIVED: "success",
  REJECTED: "danger",
  WITHDRAWN: "neutral",
  LAPSED: "neutral",
  APPEALED: "warning",
};

/** Nothing comes back of these. */
const lost: readonly MyReturn["status"][] = ["REJECTED", "WITHDRAWN", "LAPSED"];

/** One return of the customer's: where it stands, whose turn it is, and what the shop said. */
export async function ReturnState(props: { own: MyReturn; returnTo: string | null; shopName: string }) {
  const { own, returnTo, shopName } = props;
  const t = await getTranslations("returns");
  const { status } = own;
  const missing = own.reason === "NOT_RECEIVED";
  const heading = t(missing ? "return.headingMissing" : "return.heading");
  const { appealUntil } = own;
  const explained = status !== "REJECTED" && status !== "WITHDRAWN";
  return (
    <section aria-label={heading} className="grid gap-2.5 rounded-xl border border-border px-4 py-3 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-bold">{heading}</h3>
        <Badge tone={tones[status]}>{t(`return.status.${status}`)}</Badge>
      </div>
      <ul className="text-muted-foreground">
        {own.lines.map((line) => (
          <li key={line.orderItemId} className="break-words">
            {t("return.units", { count: line.quantity, name: line.name })}
          </li>
        ))}
      </ul>
      <p className="text-muted-foreground">
        {t(`reason.${own.reason}`)}
        {lost.includes(status) ? null : ` · ${t("return.refund", { amount: formatRupiah(own.amount) })}`}
      </p>
      {explained ? (
        <p>
          {t.rich(missing && status === "REQUESTED" ? "return.REQUESTED_MISSING" : `return.${status}`, {
            amount: formatRupiah(own.amount),
            due: () => <LocalTime value={own.due} />,
          })}
        </p>
      ) : null}
      {own.answer ? <p className="break-words">{t("return.answer", { answer: own.answer })}</p> : null}
      {own.appeal ? <p className="break-words">{t("return.yourAppeal", { appeal: own.appeal })}</p> : null}
      {own.judgement ? (
        <p className="break-words font-semibold">{t("return.judgement", { judgement: own.judgement })}</p>
      ) : null}
      {own.trackingNumber ? (
        <p className="break-words">
          {t("return.tracking", { courier: own.courier ?? "", number: own.trackingNumber })}
        </p>
      ) : null}
      {status === "APPROVED" && returnTo ? (
        <p className="rounded-lg bg-muted px-3 py-2">
          <span className="block font-semibold text-xs">{t("return.to")}</span>
          {returnTo}
        </p>
      ) : null}
      {appealUntil ? (
        <div className="grid gap-2">
          <p className="text-muted-foreground">
            {t.rich("return.appealUntil", { time: () => <LocalTime value={appealUntil} /> })}
          </p>
          <Appeal requestId={own.id} shopName={shopName} />
        </div>
      ) : null}
      {status === "REQUESTED" || status === "APPROVED" || status === "APPEALED" ? (
        <div className="flex flex-wrap gap-2">
          {status === "APPROVED" ? <SendBack requestId={own.id} /> : null}
          <Withdraw wish="return" requestId={own.id} />
        </div>
      ) : null}
    </section>
  );
}
