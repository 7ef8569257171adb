"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/console-shell/reason-dialog";
import type { ActionResult } from "@/lib/platform/action-result";

/** A no, with the sentence the customer will read. */
export function RejectRequest({
  way,
  onReject,
  onDone,
}: {
  way: "reject" | "rejectSent";
  onReject: (answer: string) => Promise<ActionResult<unknown>>;
  onDone: () => void;
}) {
  const t = useTranslations("console-requests");
  return (
    <ReasonDialog
      words={{
        open: t(way),
        title: t(`${way}Title`),
        text: t(`${way}Text`),
        reason: t("answer"),
        short: t("answerShort"),
        keep: t("keep"),
        confirm: t(way),
      }}
      act={onReject}
      onDone={onDone}
    />
  );
}
