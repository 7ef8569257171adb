"use client";

import { Download, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { buttonVariants } from "@/components/ui/button-variants";
import { CopyButton } from "@/components/ui/copy-button";
import { checkPaymentAction } from "@/lib/payments/actions";
import type { ActionError } from "@/lib/platform/action-result";
import { formatRupiah } from "@/lib/platform/money";
import { QrPicture } from "./qr-picture";
import { useErrorText } from "./use-error-text";

/** How an order is paid on this page: numbers to type at the bank, or a code to scan. */
export type ShownInstructions = {
  /** "BCA Virtual Account", "QRIS" */
  way: string;
  numbers: { label: string; value: string }[];
  qr: { size: number; path: string; png: string } | null;
  steps: string[];
};

type Props = { number: string; total: number; instructions: ShownInstructions; askNow: () => void };

/** What to pay, to where, and how. The page it stands on notices the payment by itself; who does not believe it may ask. */
export function PayInstructions({ number, total, instructions, askNow }: Props) {
  const t = useTranslations("orders.direct");
  const { way, numbers, qr, steps } = instructions;
  const amount = formatRupiah(total);
  return (
    <section aria-labelledby="pay-title" className="grid grid-cols-1 gap-4">
      <h2 id="pay-title" className="font-bold text-lg">
        {t("title", { way })}
      </h2>
      <div
        className={
          qr ? "grid gap-4 sm:grid-cols-[auto_minmax(0,1fr)] sm:items-start" : "grid grid-cols-1 gap-4"
        }
      >
        {qr ? (
          <div className="grid justify-items-center gap-2">
            <QrPicture drawing={qr} label={t("qrLabel", { amount, number })} />
            <a
              href={qr.png}
              download={`qris-${number}.png`}
              className={buttonVariants({ variant: "outline", size: "sm" })}
            >
              <Download aria-hidden="true" />
              {t("qrSave")}
            </a>
          </div>
        ) : null}
        <div className="grid min-w-0 gap-4">
          <dl className="grid gap-px overflow-hidden rounded-xl border border-border bg-border">
            {numbers.map(({ label, value }) => (
              <Fact key={label} label={label} shown={grouped(value)} value={value} />
            ))}
            <Fact label={t("amount")} shown={amount} value={String(total)} hint={t("exact")} />
          </dl>
          <div>
            <h3 className="font-semibold text-sm">{t("steps")}</h3>
            <ol className="mt-1.5 grid list-decimal gap-1 pl-5 text-muted-foreground text-sm">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        </div>
      </div>
      <CheckPayment number={number} askNow={askNow} />
    </section>
  );
}

function Fact({ label, shown, value, hint }: { label: string; shown: string; value: string; hint?: string }) {
  const t = useTranslations("orders.direct");
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 bg-card px-4 py-3">
      <div className="min-w-0">
        <dt className="text-muted-foreground text-sm">{label}</dt>
        <dd className="break-words font-bold text-xl tabular-nums">{shown}</dd>
        {hint ? <dd className="text-muted-foreground text-sm">{hint}</dd> : null}
      </div>
      <dd>
        <CopyButton
          value={value}
          variant="outline"
          aria-label={t("copyOf", { what: label })}
          label={t("copy")}
          copiedLabel={t("copied")}
        />
      </dd>
    </div>
  );
}

function CheckPayment({ number, askNow }: { number: string; askNow: () => void }) {
  const t = useTranslations("orders.direct");
  const errorText = useErrorText();
  const [checking, startChecking] = useTransition();
  const [answer, setAnswer] = useState<"nothing-yet" | ActionError | null>(null);

  function check() {
    startChecking(async () => {
      const result = await checkPaymentAction({ orderNumber: number });
      setAnswer(result.ok ? "nothing-yet" : result.error);
      askNow();
    });
  }

  return (
    <div className="grid gap-3">
      {answer ? (
        <Alert tone={answer === "nothing-yet" ? "info" : "danger"} announce>
          {answer === "nothing-yet" ? t("nothingYet") : errorText(answer)}
        </Alert>
      ) : null}
      <div className="flex flex-col gap-2 sm:flex-row sm:items-center">
        <Button variant="outline" loading={checking} onClick={check}>
          <RefreshCw aria-hidden="true" />
          {t("check")}
        </Button>
        <p className="text-muted-foreground text-sm">{t("waiting")}</p>
      </div>
    </div>
  );
}

const SHORT = 8;

/** A long number in groups of four, as banks print them; what is copied has no gaps. */
function grouped(number: string): string {
  return number.length <= SHORT ? number : number.replace(/(.{4})(?=.)/g, "$1 ");
}
