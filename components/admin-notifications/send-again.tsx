"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { sendAgainAction } from "@/lib/notifications/actions";

/** Queues a message that was given up once more. */
export function SendAgain({ id }: { id: string }) {
  const t = useTranslations("notifications.staff");
  const { run, busy } = useStaffAction();
  return (
    <Button
      size="sm"
      variant="outline"
      loading={busy}
      onClick={() => void run(() => sendAgainAction({ id }), { done: t("againDone") })}
    >
      <RotateCw aria-hidden="true" />
      {t("again")}
    </Button>
  );
}
