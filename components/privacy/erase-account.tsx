"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useRefusalWords } from "@/components/auth/use-refusal-words";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { useRouter } from "@/i18n/navigation";
import { callErasureBackAction, requestErasureAction } from "@/lib/privacy/actions";
import { OwnCode } from "./own-code";

/** Asks to be forgotten. */
export function EraseAccount() {
  const t = useTranslations("privacy.account.erase");
  const router = useRouter();
  return (
    <OwnCode
      danger
      start={t("start")}
      confirm={t("confirm")}
      act={requestErasureAction}
      onDone={() => router.refresh()}
    />
  );
}

/** Stays after all. */
export function KeepAccount() {
  const t = useTranslations("privacy.account.erase");
  const router = useRouter();
  const words = useRefusalWords();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, startTransition] = useTransition();
  return (
    <div className="grid justify-items-start gap-3">
      {refusal ? (
        <Alert tone="danger" announce>
          {refusal}
        </Alert>
      ) : null}
      <Button
        loading={busy}
        onClick={() =>
          startTransition(async () => {
            const result = await callErasureBackAction({});
            setRefusal(result.ok ? null : words(result.error));
            router.refresh();
          })
        }
      >
        {t("callBack")}
      </Button>
    </div>
  );
}
