"use client";

import { Lock, Pencil, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction } from "@/components/console-shell/use-action";
import { Alert } from "@/components/ui/alert";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import type { TransferDetail } from "@/lib/inventory";
import { readyTransferAction, sendTransferAction } from "@/lib/inventory/actions/transfers";
import type { ActionError } from "@/lib/platform/action-result";

type Way = "hold" | "send";
type Draft = Pick<TransferDetail, "id" | "fromName" | "toName" | "quantity">;

const ACTIONS = { hold: readyTransferAction, send: sendTransferAction };

/** What can be done with a draft: hold its stock, send it in one press, change it. A shortage at the origin is named in place. */
export function DraftActions({
  shopId,
  draft,
  editHref,
}: {
  shopId: string;
  draft: Draft;
  editHref: string;
}) {
  const t = useTranslations("console-transfers.detail");
  const router = useRouter();
  const { pending, run } = useAction();
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ way: Way; words: string } | null>(null);
  const { fromName: from, toName: to, quantity: units } = draft;

  function go(way: Way, useSafetyStock = false) {
    setProblem(null);
    run(() => ACTIONS[way]({ shopId, transferId: draft.id, useSafetyStock }), {
      done: () => {
        toast.success(t(way === "hold" ? "holdDone" : "sentDone"));
        router.refresh();
      },
      refused: (error) => showShortage(way, error),
    });
  }

  function showShortage(way: Way, { code, params }: ActionError): boolean {
    const name = [params.name, params.variant].filter(Boolean).join(" ");
    const left = Number(params.left);
    if (code === "OUT_OF_STOCK") setProblem(t("short", { name, from, left }));
    else if (code === "SAFETY_STOCK") {
      setAsked({ way, words: t("safetyText", { name, from, left, safety: Number(params.safety) }) });
    } else return false;
    return true;
  }

  return (
    <>
      <Button loading={pending} onClick={() => go("hold")}>
        <Lock aria-hidden="true" />
        {t("hold")}
      </Button>
      <ConfirmDialog
        trigger={
          <Button variant="outline" disabled={pending}>
            <Send aria-hidden="true" />
            {t("send")}
          </Button>
        }
        title={t("sendTitle", { units, from })}
        description={t("sendText", { from, to })}
        confirmLabel={t("sendConfirm")}
        onConfirm={() => go("send")}
      />
      <LinkButton href={editHref} variant="outline">
        <Pencil aria-hidden="true" />
        {t("edit")}
      </LinkButton>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => open || setAsked(null)}
        title={t("safetyTitle")}
        description={asked?.words}
        confirmLabel={t("safetyConfirm")}
        onConfirm={() => asked && go(asked.way, true)}
      />
      {problem ? (
        <Alert tone="danger" announce className="order-last basis-full">
          {problem}
        </Alert>
      ) : null}
    </>
  );
}
