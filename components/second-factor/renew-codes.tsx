"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/field";
import { useRouter } from "@/i18n/navigation";
import { renewRecoveryCodesAction } from "@/lib/identity/second-factor/actions";
import { RecoveryCodesShown } from "./recovery-codes-shown";
import { useFactorAction } from "./use-factor-action";

/** Makes ten new recovery codes, which void the old ones, and shows them once. */
export function RenewCodes() {
  const t = useTranslations("second-factor.codes");
  const router = useRouter();
  const [codes, setCodes] = useState<string[] | null>(null);
  const { refusal, run } = useFactorAction();

  async function renew() {
    const made = await run(() => renewRecoveryCodesAction({}));
    if (made) setCodes(made.data.recoveryCodes);
    return made !== null;
  }

  function close() {
    setCodes(null);
    router.refresh();
  }

  return (
    <>
      <ConfirmDialog
        trigger={
          <Button variant="outline" size="sm">
            {t("renew")}
          </Button>
        }
        title={t("renewTitle")}
        description={t("renewText")}
        confirmLabel={t("renew")}
        onConfirm={renew}
      >
        {refusal ? <FieldError>{refusal}</FieldError> : null}
      </ConfirmDialog>
      <Dialog open={codes !== null} onOpenChange={(open) => open || close()}>
        <DialogContent title={t("title")}>
          {codes ? <RecoveryCodesShown codes={codes} doneLabel={t("done")} onDone={close} /> : null}
        </DialogContent>
      </Dialog>
    </>
  );
}
