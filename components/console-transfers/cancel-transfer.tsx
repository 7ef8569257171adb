"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { TransferDetail } from "@/lib/inventory";
import { cancelTransferAction, reopenTransferAction } from "@/lib/inventory/actions/transfers";

type Open = Pick<TransferDetail, "id" | "number" | "status" | "fromName" | "held">;

/** Calls a transfer off, after saying what becomes of its units. */
export function CancelTransfer({
  shopId,
  transfer,
  inTransit,
}: {
  shopId: string;
  transfer: Open;
  /** Units that would go back. */
  inTransit: number;
}) {
  const t = useTranslations("console-transfers.detail");
  const router = useRouter();
  const { pending, run } = useAction();
  const [note, setNote] = useState("");
  const from = transfer.fromName;
  const consequence = {
    DRAFT: t("cancelDraft"),
    READY: t("cancelReady", { units: transfer.held, from }),
  }[transfer.status as string];

  function cancel() {
    const words = note.trim() ? { note: note.trim() } : {};
    run(() => cancelTransferAction({ shopId, transferId: transfer.id, ...words }), {
      done: () => {
        toast.success(t("cancelled"));
        router.refresh();
      },
    });
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant="destructive-ghost" disabled={pending}>
          {t("cancel")}
        </Button>
      }
      title={t("cancelTitle", { number: transfer.number })}
      description={consequence ?? t("cancelMoving", { units: inTransit, from })}
      confirmLabel={t("cancelConfirm")}
      cancelLabel={t("cancelKeep")}
      tone="destructive"
      onConfirm={cancel}
    >
      {transfer.status === "DRAFT" ? null : (
        <Field id="cancel-note" label={t("cancelNote")} optionalLabel={t("optional")}>
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
      )}
    </ConfirmDialog>
  );
}

/** Makes a ready transfer a draft again. */
export function ReopenTransfer({ shopId, transferId }: { shopId: string; transferId: string }) {
  const t = useTranslations("console-transfers.detail");
  const router = useRouter();
  const { pending, run } = useAction();
  return (
    <Button
      variant="outline"
      size="sm"
      loading={pending}
      onClick={() =>
        run(() => reopenTransferAction({ shopId, transferId }), {
          done: () => {
            toast.success(t("reopened"));
            router.refresh();
          },
        })
      }
    >
      {t("reopen")}
    </Button>
  );
}
