"use client";

import { CircleCheck, Link2Off, MailCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { verifyEmailAction } from "@/lib/identity/actions";

type Outcome = { email: string } | "failed" | null;

/** Takes the link's token at the press of a button: mail scanners open links, and must not use them up. */
export function VerifyEmailCard({ token }: { token: string }) {
  const t = useTranslations("auth.verify");
  const [outcome, setOutcome] = useState<Outcome>(token ? null : "failed");
  const [pending, startTransition] = useTransition();

  function verify() {
    startTransition(async () => {
      const result = await verifyEmailAction({ token }).catch(() => null);
      setOutcome(result?.ok ? result.data : "failed");
    });
  }

  if (outcome === "failed") {
    const action = <LinkButton href="/account/profile">{t("toProfile")}</LinkButton>;
    return <EmptyState as="h1" icon={Link2Off} title={t("failed")} text={t("failedText")} action={action} />;
  }
  if (outcome) {
    const action = (
      <>
        <LinkButton href="/">{t("toShop")}</LinkButton>
        <LinkButton href="/account/profile" variant="outline">
          {t("toProfile")}
        </LinkButton>
      </>
    );
    return (
      <EmptyState
        as="h1"
        icon={CircleCheck}
        title={t("done")}
        text={t("doneText", outcome)}
        action={action}
      />
    );
  }
  const action = (
    <Button size="lg" loading={pending} onClick={verify}>
      {t("submit")}
    </Button>
  );
  return <EmptyState as="h1" icon={MailCheck} title={t("title")} text={t("text")} action={action} />;
}
