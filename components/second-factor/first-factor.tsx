"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { AddedFactor } from "@/lib/identity";
import { PasskeySetup } from "./passkey-setup";
import { RecoveryCodesShown } from "./recovery-codes-shown";
import { TotpSetup } from "./totp-setup";
import { usePasskeySupport } from "./use-passkey-support";

type Step = "choose" | "app" | "passkey" | { codes: string[] };

/** Sets up somebody's first factor, shows the recovery codes, and goes on to where they wanted. */
export function FirstFactor({ defaultName, next }: { defaultName: string; next: string }) {
  const t = useTranslations("second-factor");
  const supported = usePasskeySupport();
  const [step, setStep] = useState<Step>("choose");

  // A full load: what was drawn for somebody who owed is drawn anew.
  function goOn() {
    window.location.assign(next);
  }

  function added({ recoveryCodes }: AddedFactor) {
    if (recoveryCodes) setStep({ codes: recoveryCodes });
    else goOn();
  }

  if (typeof step === "object")
    return <RecoveryCodesShown codes={step.codes} doneLabel={t("goOn")} onDone={goOn} />;
  if (step === "choose") {
    return (
      <div className="grid gap-3">
        {supported ? <Choice name="passkey" onChoose={() => setStep("passkey")} /> : null}
        <Choice name="app" onChoose={() => setStep("app")} />
      </div>
    );
  }
  return (
    <div className="grid gap-5">
      {step === "app" ? (
        <TotpSetup onAdded={added} />
      ) : (
        <PasskeySetup defaultName={defaultName} onAdded={added} />
      )}
      <Button variant="ghost" size="sm" className="justify-self-start" onClick={() => setStep("choose")}>
        {t("otherWay")}
      </Button>
    </div>
  );
}

function Choice({ name, onChoose }: { name: "app" | "passkey"; onChoose: () => void }) {
  const t = useTranslations("second-factor.choice");
  return (
    <button
      type="button"
      onClick={onChoose}
      className="grid gap-0.5 rounded-xl border border-border bg-card p-4 text-left transition-colors hover:border-primary"
    >
      <span className="font-bold">{t(name)}</span>
      <span className="text-pretty text-muted-foreground text-sm">{t(`${name}Text`)}</span>
    </button>
  );
}
