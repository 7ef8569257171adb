"use client";

import { CircleCheck, Link2Off, MailX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { unsubscribeAction } from "@/lib/notifications/actions";

/** Stops the mails a signed link names, at the press of a button. */
export function UnsubscribeCard({ token, kind }: { token: string; kind: string | null }) {
  const t = useTranslations("notifications.unsubscribe");
  const [outcome, setOutcome] = useState<"done" | "failed" | null>(kind ? null : "failed");
  const [pending, startTransition] = useTransition();

  function stop() {
    startTransition(async () => {
      const result = await unsubscribeAction({ token }).catch(() => null);
      setOutcome(result?.ok ? "done" : "failed");
    });
  }

  if (outcome) {
    const action = (
      <>
        <LinkButton href="/account/notifications/settings">{t("toSettings")}</LinkButton>
        <LinkButton href="/" variant="outline">
          {t("toShop")}
        </LinkButton>
      </>
    );
    return (
      <EmptyState
        as="h1"
        icon={outcome === "done" ? CircleCheck : Link2Off}
        title={t(outcome)}
        text={outcome === "done" ? t("doneText", { kind: kind ?? "" }) : t("failedText")}
        action={action}
      />
    );
  }
  const action = (
    <Button size="lg" loading={pending} onClick={stop}>
      {t("submit")}
    </Button>
  );
  return (
    <EmptyState
      as="h1"
      icon={MailX}
      title={t("title")}
      text={t("text", { kind: kind ?? "" })}
      action={action}
    />
  );
}
