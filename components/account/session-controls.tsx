"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { NOT_CONNECTED } from "@/components/auth/use-form-action";
import { useRefusalWords } from "@/components/auth/use-refusal-words";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { useRouter } from "@/i18n/navigation";
import { revokeAllSessionsAction, revokeSessionAction } from "@/lib/identity/actions";
import type { ActionResult } from "@/lib/platform/action-result";

/** Runs a revocation and shows the page anew; gives the data, or null after putting the refusal into words. */
function useRevocation() {
  const words = useRefusalWords();
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);

  async function run<Data>(call: () => Promise<ActionResult<Data>>): Promise<Data | null> {
    const result = await call().catch(() => ({ ok: false as const, error: NOT_CONNECTED }));
    setRefusal(result.ok ? null : words(result.error));
    router.refresh();
    return result.ok ? result.data : null;
  }

  return { refusal, run };
}

/** Signs one other device out. */
export function RevokeSession({ sessionId, device }: { sessionId: string; device: string }) {
  const t = useTranslations("account.sessions");
  const { refusal, run } = useRevocation();
  const [pending, startTransition] = useTransition();
  return (
    <div className="grid justify-items-end gap-1">
      <Button
        variant="outline"
        size="sm"
        aria-label={t("revokeOf", { device })}
        loading={pending}
        onClick={() =>
          startTransition(async () => void (await run(() => revokeSessionAction({ sessionId }))))
        }
      >
        {t("revoke")}
      </Button>
      {refusal ? <FieldError>{refusal}</FieldError> : null}
    </div>
  );
}

/** Signs all other devices out, or all of them; asks first. */
export function RevokeAll({ others }: { others: boolean }) {
  const t = useTranslations("account.sessions");
  const { refusal, run } = useRevocation();
  const [count, setCount] = useState<number | null>(null);

  async function revokeOthers() {
    const data = await run(() => revokeAllSessionsAction({ scope: "others" }));
    if (data) setCount(data.revoked);
  }

  async function revokeEverywhere() {
    const data = await run(() => revokeAllSessionsAction({ scope: "everywhere" }));
    if (data) window.location.assign("/sign-in");
  }

  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        {others ? (
          <ConfirmDialog
            trigger={<Button variant="outline">{t("others")}</Button>}
            title={t("othersTitle")}
            description={t("othersText")}
            confirmLabel={t("others")}
            onConfirm={revokeOthers}
          />
        ) : null}
        <ConfirmDialog
          trigger={<Button variant="destructive-ghost">{t("everywhere")}</Button>}
          title={t("everywhereTitle")}
          description={t("everywhereText")}
          confirmLabel={t("everywhere")}
          tone="destructive"
          onConfirm={revokeEverywhere}
        />
      </div>
      <p role="status" className="text-muted-foreground text-sm empty:hidden">
        {count === null ? null : t("done", { count })}
      </p>
      {refusal ? <FieldError>{refusal}</FieldError> : null}
    </div>
  );
}
