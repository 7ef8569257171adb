"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, type ButtonProps } from "@/components/ui/button";
import { useRouter } from "@/i18n/navigation";
import type { RefillResult } from "@/lib/ordering";
import { buyAgainAction } from "@/lib/ordering/actions/cart";
import type { ActionError } from "@/lib/platform/action-result";
import { useErrorText } from "./use-error-text";

/** Puts an order's lines back into the cart and goes there; says first what could not be put back. */
export function BuyAgain({
  number,
  variant = "primary",
}: {
  number: string;
  variant?: ButtonProps["variant"];
}) {
  const t = useTranslations("orders");
  const errorText = useErrorText();
  const router = useRouter();
  const [busy, start] = useTransition();
  const [outcome, setOutcome] = useState<RefillResult | ActionError | null>(null);

  function press() {
    start(async () => {
      const result = await buyAgainAction({ orderNumber: number });
      if (result.ok && result.data.missing.length === 0) return router.push("/cart");
      setOutcome(result.ok ? result.data : result.error);
    });
  }

  return (
    <div className="grid justify-items-start gap-3">
      <Button variant={variant} loading={busy} onClick={press}>
        {t("buyAgain")}
      </Button>
      {outcome ? (
        <Alert
          tone="warning"
          announce
          action={
            "missing" in outcome && outcome.added > 0 ? (
              <Button size="sm" variant="outline" onClick={() => router.push("/cart")}>
                {t("toCart")}
              </Button>
            ) : null
          }
        >
          {"missing" in outcome
            ? t("buyAgainMissing", { names: outcome.missing.join(", ") })
            : errorText(outcome)}
        </Alert>
      ) : null}
    </div>
  );
}
