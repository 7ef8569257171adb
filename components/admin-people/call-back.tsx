"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { callErasureBackForAction } from "@/lib/privacy/actions";
import { ReasonDialog } from "./reason-dialog";

/** Calls a waiting request back. */
export function CallBack({ requestId }: { requestId: string }) {
  const t = useTranslations("privacy.staff");
  return (
    <ReasonDialog
      trigger={
        <Button size="sm" variant="outline">
          {t("callBack")}
        </Button>
      }
      title={t("callBackTitle")}
      text={t("callBackText")}
      confirm={t("callBack")}
      done={t("callBackDone")}
      act={(reason) => callErasureBackForAction({ requestId, reason })}
    />
  );
}
