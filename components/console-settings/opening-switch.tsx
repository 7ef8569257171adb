"use client";

import { useTranslations } from "next-intl";
import { useAction } from "@/components/console-shell/use-action";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { pauseShopAction, resumeShopAction } from "@/lib/shops/actions/shop";

/** The owner's own switch: closed for a holiday, and back. */
export function OpeningSwitch({ shopId, status }: { shopId: string; status: "OPEN" | "PAUSED" }) {
  const t = useTranslations("console-settings");
  const router = useRouter();
  const { pending, run } = useAction();

  function changed(words: string) {
    toast.success(words);
    router.refresh();
  }

  if (status === "PAUSED") {
    return (
      <Button
        loading={pending}
        onClick={() => run(() => resumeShopAction({ shopId }), { done: () => changed(t("resumed")) })}
      >
        {t("resume")}
      </Button>
    );
  }
  return (
    <ConfirmDialog
      trigger={<Button variant="outline">{t("pause")}</Button>}
      title={t("pauseTitle")}
      description={t("pauseText")}
      confirmLabel={t("pause")}
      onConfirm={() => run(() => pauseShopAction({ shopId }), { done: () => changed(t("paused")) })}
    />
  );
}
