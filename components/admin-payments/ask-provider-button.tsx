"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { askProviderAction } from "@/lib/payments/actions";

/** Has an order's payments and refunds read back from their providers now. */
export function AskProviderButton({ orderNumber }: { orderNumber: string }) {
  const t = useTranslations("admin.payments");
  const { run, busy } = useStaffAction();
  const ask = () => run(() => askProviderAction({ orderNumber }), { done: t("askDone") });
  return (
    <Button size="sm" variant="outline" loading={busy} onClick={() => void ask()}>
      <RefreshCw aria-hidden="true" />
      {t("ask")}
    </Button>
  );
}
