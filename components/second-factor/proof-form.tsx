"use client";

import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import type { ProofMethod } from "@/lib/identity";
import { proveTotpAction } from "@/lib/identity/second-factor/actions";
import { AppCodeForm } from "./app-code-form";
import { proveByPasskey } from "./browser-passkeys";
import { RecoveryCodeForm } from "./recovery-code-form";
import { useFactorAction } from "./use-factor-action";
import { usePasskeySupport } from "./use-passkey-support";

/** Proves this device by one of the ways the person has set up, the quickest first. */
export function ProofForm({ methods, onProved }: { methods: ProofMethod[]; onProved: () => void }) {
  const t = useTranslations("second-factor");
  const supported = usePasskeySupport();
  const [chosen, setChosen] = useState<ProofMethod | null>(null);
  const usable = methods.filter((method) => method !== "passkey" || supported);
  const way = chosen && usable.includes(chosen) ? chosen : usable[0];
  const forms: Record<ProofMethod, ReactNode> = {
    passkey: <PasskeyProof onProved={onProved} />,
    totp: (
      <AppCodeForm submitLabel={t("confirm")} call={(code) => proveTotpAction({ code })} onDone={onProved} />
    ),
    recovery: <RecoveryCodeForm onProved={onProved} />,
  };
  if (!way) return <p className="text-sm">{t("noneHere")}</p>;
  return (
    <div className="grid gap-4">
      {forms[way]}
      {usable.length > 1 ? (
        <div className="grid justify-items-start gap-1 border-border border-t pt-3">
          <p className="text-muted-foreground text-xs">{t("otherWays")}</p>
          {usable
            .filter((method) => method !== way)
            .map((method) => (
              <Button
                key={method}
                variant="ghost"
                size="sm"
                className="-ml-3"
                onClick={() => setChosen(method)}
              >
                {t(`ways.${method}`)}
              </Button>
            ))}
        </div>
      ) : null}
    </div>
  );
}

function PasskeyProof({ onProved }: { onProved: () => void }) {
  const t = useTranslations("second-factor");
  const { pending, refusal, run } = useFactorAction();
  return (
    <div className="grid gap-3">
      <p className="text-pretty text-muted-foreground text-sm">{t("passkeyText")}</p>
      <Button
        size="lg"
        block
        loading={pending}
        onClick={async () => {
          if (await run(proveByPasskey)) onProved();
        }}
      >
        <KeyRound aria-hidden="true" />
        {t("ways.passkey")}
      </Button>
      {refusal ? <FieldError>{refusal}</FieldError> : null}
    </div>
  );
}
