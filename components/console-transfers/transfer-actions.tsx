"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Alert } from "@/components/ui/alert";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { TransferDetail } from "@/lib/inventory";
import { cancelTransferAction, sendTransferAction } from "@/lib/inventory/actions/transfers";

type Moving = Pick<TransferDetail, "id" | "number" | "status" | "fromName" | "toName" | "quantity">;

/** Sends a draft off, or calls a transfer off. A shortage at the origin is named in place. */
export function TransferActions({
  shopId,
  transfer,
  inTransit,
}: {
  shopId: string;
  transfer: Moving;
  /** Units that would go back. */
  inTransit: number;
}) {
  const t = useTranslations("console-transfers.detail");
  const router = useRouter();
  const { pending, run } = useAction();
  const [problem, setProblem] = useState<string | null>(null);
  const ref = { shopId, transferId: transfer.id };
  const { fromName: from, toName: to, quantity: units } = transfer;
  const draft = transfer.status === "DRAFT" || transfer.status === "READY";

  function done(words: string) {
    setProblem(null);
    toast.success(words);
    router.refresh();
  }

  function send() {
    run(() => sendTransferAction(ref), {
      done: () => done(t("sentDone")),
      refused: ({ code, params }) => {
        if (code !== "OUT_OF_STOCK") return false;
        const name = [params.name, params.variant].filter(Boolean).join(" ");
        setProblem(t("short", { name, from, left: Number(params.left) }));
        return true;
      },
    });
  }

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {draft ? (
          <ConfirmDialog
            trigger={
              <Button loading={pending}>
                <Send aria-hidden="true" />
                {t("send")}
              </Button>
            }
            title={t("sendTitle", { units, from })}
            description={t("sendText", { from, to })}
            confirmLabel={t("sendConfirm")}
            onConfirm={send}
          />
        ) : null}
        <ConfirmDialog
          trigger={
            <Button variant="outline" disabled={pending}>
              {t("cancel")}
            </Button>
          }
          title={t("cancelTitle", { number: transfer.number })}
          description={draft ? t("cancelDraft") : t("cancelMoving", { units: inTransit, from })}
          confirmLabel={t("cancelConfirm")}
          cancelLabel={t("cancelKeep")}
          tone="destructive"
          onConfirm={() => run(() => cancelTransferAction(ref), { done: () => done(t("cancelled")) })}
        />
      </div>
      {problem ? (
        <Alert tone="danger" announce>
          {problem}
        </Alert>
      ) : null}
    </div>
  );
}
