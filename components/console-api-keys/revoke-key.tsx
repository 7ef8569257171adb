"use client";

import { useTranslations } from "next-intl";
import { useAction } from "@/components/console-shell/use-action";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { revokeApiKeyAction } from "@/lib/shops/actions/api-keys";

/** Ends a key, after asking. */
export function RevokeKey({ shopId, apiKeyId, name }: { shopId: string; apiKeyId: string; name: string }) {
  const t = useTranslations("console-api-keys");
  const router = useRouter();
  const { run } = useAction();
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="destructive-ghost" aria-label={t("revokeOf", { name })}>
          {t("revoke")}
        </Button>
      }
      title={<span className="break-words">{t("revokeTitle", { name })}</span>}
      description={t("revokeText")}
      confirmLabel={t("revoke")}
      tone="destructive"
      onConfirm={() =>
        run(() => revokeApiKeyAction({ shopId, apiKeyId }), {
          done: () => {
            toast.success(t("revoked", { name }));
            router.refresh();
          },
        })
      }
    />
  );
}
