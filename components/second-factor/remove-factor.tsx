"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { useRouter } from "@/i18n/navigation";
import type { ActionResult } from "@/lib/platform/action-result";
import { useFactorAction } from "./use-factor-action";

/** Ends a factor's use, after asking; a refusal stays in the dialog. */
export function RemoveFactor({
  label,
  title,
  call,
}: {
  /** Names what is removed, for those who do not see what it stands beside. */
  label: string;
  title: string;
  call: () => Promise<ActionResult<unknown>>;
}) {
  const t = useTranslations("second-factor");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { refusal, run, forget } = useFactorAction();

  function toggle(next: boolean) {
    setOpen(next);
    if (next) forget();
  }

  async function confirm() {
    const done = await run(call);
    if (!done) return false;
    router.refresh();
    return true;
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant="destructive-ghost" size="sm" aria-label={label}>
          {t("remove")}
        </Button>
      }
      open={open}
      onOpenChange={toggle}
      title={title}
      description={t("removeText")}
      confirmLabel={t("remove")}
      tone="destructive"
      onConfirm={confirm}
    >
      {refusal ? <FieldError>{refusal}</FieldError> : null}
    </ConfirmDialog>
  );
}
