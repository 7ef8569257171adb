"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { buttonVariants } from "@/components/ui/button-variants";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { decideSandboxPaymentAction } from "@/lib/payments/actions";

type Props = {
  paymentRef: string;
  status: "PENDING" | "PAID" | "FAILED" | "EXPIRED" | "CANCELLED";
  returnUrl: string;
  amount: string;
};

const METHODS = ["VA", "QRIS", "WALLET"] as const;
const METHOD_WORDS = { VA: "methodVa", QRIS: "methodQris", WALLET: "methodWallet" } as const;

/** The buyer's choice. A second press, or one after the browser went back, meets a decided payment and only leads on. */
export function SandboxDecision({ paymentRef, status, returnUrl, amount }: Props) {
  const t = useTranslations("payments.sandbox");
  const [method, setMethod] = useState<(typeof METHODS)[number]>("VA");
  const [refused, setRefused] = useState(false);
  const [pending, start] = useTransition();

  function decide(outcome: "PAID" | "FAILED") {
    start(async () => {
      const answer = await decideSandboxPaymentAction({ ref: paymentRef, outcome, method });
      if (answer.ok) window.location.assign(returnUrl);
      else setRefused(true);
    });
  }

  if (status !== "PENDING") {
    return (
      <div className="space-y-4">
        <Alert tone={status === "PAID" ? "success" : "warning"}>{t(status)}</Alert>
        <a href={returnUrl} className={buttonVariants({ block: true })}>
          {t("back")}
        </a>
      </div>
    );
  }
  return (
    <div className="space-y-4">
      <RadioGroup legend={t("method")}>
        {METHODS.map((one) => (
          <Radio
            key={one}
            name="method"
            value={one}
            label={t(METHOD_WORDS[one])}
            checked={method === one}
            onChange={() => setMethod(one)}
          />
        ))}
      </RadioGroup>
      {refused && (
        <Alert tone="danger" announce>
          {t("refused")}
        </Alert>
      )}
      <Button block size="lg" loading={pending} onClick={() => decide("PAID")}>
        {t("pay", { amount })}
      </Button>
      <Button block variant="outline" disabled={pending} onClick={() => decide("FAILED")}>
        {t("fail")}
      </Button>
      <div className="space-y-1 text-center">
        <a href={returnUrl} className={buttonVariants({ variant: "link" })}>
          {t("leave")}
        </a>
        <p className="text-sm text-muted-foreground">{t("leaveHint")}</p>
      </div>
    </div>
  );
}
