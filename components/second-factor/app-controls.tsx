"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { removeTotpAction } from "@/lib/identity/second-factor/actions";
import { AddFactorDialog } from "./add-factor-dialog";
import { RemoveFactor } from "./remove-factor";
import { TotpSetup } from "./totp-setup";

/** Sets an authenticator app up, moves to another one, or ends its use. */
export function AppControls({ inUse }: { inUse: boolean }) {
  const t = useTranslations("second-factor");
  return (
    <>
      <AddFactorDialog
        trigger={
          <Button variant={inUse ? "outline" : "primary"} size="sm">
            {t(inUse ? "app.replace" : "app.add")}
          </Button>
        }
        title={t("app.setupTitle")}
        setup={(onAdded) => <TotpSetup onAdded={onAdded} />}
      />
      {inUse ? (
        <RemoveFactor
          label={t("app.removeLabel")}
          title={t("app.removeTitle")}
          call={() => removeTotpAction({})}
        />
      ) : null}
    </>
  );
}
