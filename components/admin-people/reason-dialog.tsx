"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { SentenceField } from "@/components/ui/sentence-field";
import type { ActionResult } from "@/lib/platform/action-result";

type ReasonDialogProps<Data> = {
  trigger: ReactNode;
  title: string;
  text: string;
  confirm: string;
  done: string;
  danger?: boolean;
  act: (reason: string) => Promise<ActionResult<Data>>;
  onDone?: (data: Data) => void;
};

/** Asks staff why, before they do something for a person. */
export function ReasonDialog<Data>(props: ReasonDialogProps<Data>) {
  const t = useTranslations("privacy.staff");
  const { run, fieldError } = useStaffAction();
  const [reason, setReason] = useState("");

  async function confirm() {
    const result = await run(() => props.act(reason), { done: props.done });
    if (result) props.onDone?.(result.data);
    return result !== null;
  }

  return (
    <ConfirmDialog
      trigger={props.trigger}
      title={props.title}
      description={props.text}
      confirmLabel={props.confirm}
      cancelLabel={t("cancel")}
      tone={props.danger ? "destructive" : "primary"}
      onConfirm={confirm}
    >
      <SentenceField
        label={t("reason")}
        hint={t("reasonHint")}
        error={fieldError("reason")}
        value={reason}
        onChange={setReason}
      />
    </ConfirmDialog>
  );
}
