"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { retryRefundAction } from "@/lib/payments/actions";

/** Has a refused refund asked for once more. */
export function RetryRefundButton({ refundId }: { refundId: string }) {
  const t = useTranslations("admin.payments");
  const { run, busy } = useStaffAction();
  const retry = () =>
    run(() => retryRefundAction({ refundId }), {
      done: t("retryDone"),
      explain: ({ code }) => (code === "PAYMENT_STATE" ? t("notFailed") : undefined),
    });
  return (
    <Button size="sm" variant="outline" loading={busy} onClick={() => void retry()}>
      <RotateCcw aria-hidden="true" />
      {t("retry")}
    </Button>
  );
}
