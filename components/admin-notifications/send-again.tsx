"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { Channel, Kind } from "@/lib/notifications";
import { sendAgainAction, sendAllAgainAction } from "@/lib/notifications/actions";

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

/** Queues all that was given up, as the list is narrowed, once more. */
export function SendAllAgain({ kind, channel }: { kind?: Kind; channel?: Channel }) {
  const t = useTranslations("notifications.staff");
  const { run, busy } = useStaffAction();
  const send = async () => {
    const sent = await run(() => sendAllAgainAction({ ...(kind && { kind }), ...(channel && { channel }) }));
    if (sent) toast.success(t("allAgainDone", { count: sent.data.queued }));
  };
  return (
    <Button size="sm" variant="outline" loading={busy} onClick={() => void send()}>
      <RotateCw aria-hidden="true" />
      {t("allAgain")}
    </Button>
  );
}
