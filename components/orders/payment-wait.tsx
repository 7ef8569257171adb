"use client";

import { ChevronDown, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { Alert } from "@/components/ui/alert";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cancelOrderAction } from "@/lib/ordering/actions/checkout";
import { checkPaymentAction, startPaymentAction } from "@/lib/payments/actions";
import type { ActionError } from "@/lib/platform/action-result";
import { formatRupiah } from "@/lib/platform/money";
import { PayInstructions, type ShownInstructions } from "./pay-instructions";
import { useErrorText } from "./use-error-text";
import { useOrderStatus } from "./use-order-status";
import { WaysToPay, type WayToPay } from "./way-to-pay";

type Props = {
  number: string;
  total: number;
  /** ISO times; `now` is the database's clock when the page was rendered. */
  deadline: string;
  now: string;
  ways: WayToPay[];
  /** The way that is open for this order: the buyer may be coming from its page. */
  openAt: string | null;
  /** How that way is paid here, where it has no page of its own. */
  instructions: ShownInstructions | null;
  /** The deadline in words, for those who plan by the clock on the wall. */
  deadlineText: ReactNode;
};

/** An order that waits for its money: how long it is held, the ways to pay, the way to give it up. */
export function PaymentWait({ number, total, openAt, instructions, deadlineText, ...rest }: Props) {
  const { ways: all, ...clock } = rest;
  const t = useTranslations("orders.wait");
  const { remaining, askNow } = useOrderStatus(number, clock);
  const { paying, error, pay, setError } = usePay(number, askNow);
  const checking = useCheck(number, openAt, askNow);
  // What is shown above needs not be chosen again.
  const ways = instructions ? all.filter(({ key }) => key !== openAt) : all;
  const known = ways.some(({ key }) => key === openAt);
  const [key, setKey] = useState((known && openAt) || (ways[0]?.key ?? ""));
  const way = ways.find((one) => one.key === key);
  const open = remaining > 0;

  async function cancel() {
    const result = await cancelOrderAction({ orderNumber: number });
    if (!result.ok) setError(result.error);
    askNow();
  }

  const chooser = <WaysToPay legend={t("method")} ways={ways} chosen={key} onChoose={setKey} />;
  const payButton = (size: "md" | "lg") => (
    <Button size={size} loading={paying} disabled={!open || !way} onClick={() => way && pay(way)}>
      {t("pay", { amount: formatRupiah(total) })}
    </Button>
  );

  return (
    <Card className="overflow-hidden">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 bg-warning-soft px-4 py-4 text-warning-soft-foreground md:px-5">
        <div className="min-w-0 text-sm">
          <p className="flex items-center gap-2 font-bold">
            <Clock aria-hidden="true" className="size-4.5 shrink-0" />
            {t(open ? "title" : "overTitle")}
          </p>
          <p className="mt-0.5">{open ? t.rich("text", { time: () => deadlineText }) : t("overText")}</p>
        </div>
        <p
          role="timer"
          aria-label={t("remaining")}
          className="font-extrabold text-3xl tabular-nums tracking-tight"
        >
          {clockText(remaining)}
        </p>
      </div>
      <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
        {error ? <PayError error={error} /> : null}
        <p role="status" className={checking ? "text-muted-foreground text-sm" : "sr-only"}>
          {checking ? t("checking") : null}
        </p>
        {instructions && open ? (
          <PayInstructions number={number} total={total} instructions={instructions} askNow={askNow} />
        ) : null}
        {instructions ? (
          ways.length > 0 && open ? (
            <details className="group rounded-xl border border-border">
              <summary className="flex cursor-pointer list-none items-center justify-between gap-3 px-4 py-3 font-semibold text-sm">
                {t("other")}
                <ChevronDown
                  aria-hidden="true"
                  className="size-4 transition-transform group-open:rotate-180"
                />
              </summary>
              <div className="grid grid-cols-1 gap-4 border-border border-t p-4">
                {chooser}
                {payButton("md")}
              </div>
            </details>
          ) : null
        ) : (
          chooser
        )}
        <div className="flex flex-col gap-2 sm:flex-row sm:items-center">
          {instructions ? null : payButton("lg")}
          <ConfirmDialog
            trigger={
              <Button size="lg" variant="ghost" disabled={paying || !open}>
                {t("cancel")}
              </Button>
            }
            title={t("cancelTitle")}
            description={t("cancelText")}
            confirmLabel={t("cancelConfirm")}
            cancelLabel={t("cancelKeep")}
            tone="destructive"
            onConfirm={cancel}
          />
        </div>
      </div>
    </Card>
  );
}

/** Asks the provider once whether its page was paid: its word may come later than the buyer. */
function useCheck(number: string, openAt: string | null, askNow: () => void): boolean {
  const [checking, startChecking] = useTransition();
  const ask = useRef(askNow);
  useEffect(() => {
    ask.current = askNow;
  });
  useEffect(() => {
    if (!openAt) return;
    startChecking(async () => {
      await checkPaymentAction({ orderNumber: number });
      ask.current();
    });
  }, [number, openAt]);
  return checking;
}

function usePay(number: string, askNow: () => void) {
  const [error, setError] = useState<ActionError | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [asking, startAsking] = useTransition();

  // Back from the gateway by the browser's back button: the page comes out of its cache as it was left, busy.
  useEffect(() => {
    const returned = (event: PageTransitionEvent) => event.persisted && setLeaving(false);
    window.addEventListener("pageshow", returned);
    return () => window.removeEventListener("pageshow", returned);
  }, []);

  function pay({ gateway, channel }: WayToPay) {
    startAsking(async () => {
      const chosen = { gateway, ...(channel && { channel }) };
      const result = await startPaymentAction({ orderNumber: number, ...chosen });
      if (result.ok) {
        setLeaving(true);
        window.location.assign(result.data.redirectUrl);
        return;
      }
      setError(result.error);
      askNow(); // Refused because it is paid or ended: the page is about to say so itself.
    });
  }

  return { paying: asking || leaving, error, setError, pay };
}

function PayError({ error }: { error: ActionError }) {
  const errorText = useErrorText();
  return (
    <Alert tone="danger" announce>
      {errorText(error)}
    </Alert>
  );
}

function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, "0"));
  const hours = Math.floor(seconds / 3600);
  return (hours > 0 ? [hours, ...parts] : parts).join(":");
}
