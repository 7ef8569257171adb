"use client";

import { useTranslations } from "next-intl";
import { useAction } from "@/components/console-shell/use-action";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { formatRupiah } from "@/lib/platform/money";
import type { RequestDetail } from "@/lib/returns";
import {
  approveCancelAction,
  approveReturnAction,
  rejectCancelAction,
  rejectReturnAction,
} from "@/lib/returns/actions";
import { ReceiveReturn } from "./receive-return";
import { RejectRequest } from "./reject-request";

type Request = Pick<RequestDetail, "id" | "kind" | "status" | "code" | "number" | "amount" | "lines">;

/** The shop's answer to what a customer asks, by where it stands. */
export function AnswerRequest({ shopId, request }: { shopId: string; request: Request }) {
  const t = useTranslations("console-requests");
  const router = useRouter();
  const { pending, run } = useAction();
  const ref = { shopId, requestId: request.id };
  const { kind, status } = request;
  const amount = formatRupiah(request.amount);

  function done(words: string) {
    toast.success(words);
    router.refresh();
  }

  if (kind === "cancel") {
    if (status !== "OPEN") return null;
    return (
      <div className="flex flex-wrap gap-2">
        <ConfirmDialog
          trigger={<Button loading={pending}>{t("approveCancel")}</Button>}
          title={t("approveCancelTitle", { number: request.number })}
          description={t("approveCancelText", { amount })}
          confirmLabel={t("approveCancel")}
          cancelLabel={t("keep")}
          onConfirm={() => run(() => approveCancelAction(ref), { done: () => done(t("doneCancelled")) })}
        />
        <RejectRequest
          way="reject"
          onReject={(answer) => rejectCancelAction({ ...ref, answer })}
          onDone={() => done(t("doneRejected"))}
        />
      </div>
    );
  }
  const received = status === "APPROVED" || status === "SENT" || status === "APPEALED";
  const rejectable = status === "REQUESTED" || status === "SENT";
  const yes = request.code === "NOT_RECEIVED" ? "refundMissing" : "approveReturn";
  if (!received && !rejectable) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {status === "REQUESTED" ? (
        <ConfirmDialog
          trigger={<Button loading={pending}>{t(yes)}</Button>}
          title={t(`${yes}Title`)}
          description={t(`${yes}Text`, { amount })}
          confirmLabel={t(yes)}
          cancelLabel={t("keep")}
          onConfirm={() => run(() => approveReturnAction(ref), { done: () => done(t("doneApproved")) })}
        />
      ) : null}
      {received ? (
        <ReceiveReturn
          shopId={shopId}
          request={request}
          amount={amount}
          onDone={() => done(t("doneReceived"))}
        />
      ) : null}
      {rejectable ? (
        <RejectRequest
          way={status === "SENT" ? "rejectSent" : "reject"}
          onReject={(answer) => rejectReturnAction({ ...ref, answer })}
          onDone={() => done(t("doneRejected"))}
        />
      ) : null}
    </div>
  );
}
