"use client";

import { BadgeCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { NOT_CONNECTED } from "@/components/auth/use-form-action";
import { useRefusalWords } from "@/components/auth/use-refusal-words";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { requestEmailVerificationAction } from "@/lib/identity/actions";

/** Whether the address is proven, and another link for one that is not. */
export function EmailState({ email, verified }: { email: string; verified: boolean }) {
  const t = useTranslations("account.profile");
  const words = useRefusalWords();
  const [outcome, setOutcome] = useState<{ tone: "success" | "danger"; text: string } | null>(null);
  const [pending, startTransition] = useTransition();

  if (verified) {
    return (
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <span className="break-all">{email}</span>
        <Badge tone="success">
          <BadgeCheck aria-hidden="true" />
          {t("verified")}
        </Badge>
      </p>
    );
  }

  function send() {
    startTransition(async () => {
      const result = await requestEmailVerificationAction({}).catch(() => ({
        ok: false as const,
        error: NOT_CONNECTED,
      }));
      setOutcome(
        result.ok
          ? { tone: "success", text: t("linkSent", { email: result.data.email }) }
          : { tone: "danger", text: words(result.error) },
      );
    });
  }

  const again = (
    <Button variant="outline" size="sm" loading={pending} onClick={send}>
      {t("sendLink")}
    </Button>
  );
  return (
    <div className="grid gap-2">
      <Alert tone="warning" title={t("unverified")} action={again}>
        {t("verifyText", { email })}
      </Alert>
      {outcome ? (
        <Alert tone={outcome.tone} announce>
          {outcome.text}
        </Alert>
      ) : null}
    </div>
  );
}
