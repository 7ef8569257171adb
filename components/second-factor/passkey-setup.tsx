"use client";

import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { AddedFactor } from "@/lib/identity";
import { PASSKEY_NAME_MAX } from "@/lib/identity/second-factor/schema";
import { makePasskey } from "./browser-passkeys";
import { useFactorAction } from "./use-factor-action";
import { usePasskeySupport } from "./use-passkey-support";

/** Names a new passkey and has the browser make it. */
export function PasskeySetup({
  defaultName,
  onAdded,
}: {
  defaultName: string;
  onAdded: (added: AddedFactor) => void;
}) {
  const t = useTranslations("second-factor");
  const id = useId();
  const supported = usePasskeySupport();
  const { pending, refusal, run } = useFactorAction();
  const [name, setName] = useState(defaultName);
  const [tried, setTried] = useState(false);
  if (!supported) return <Alert tone="warning">{t("noneHere")}</Alert>;

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!name.trim()) return;
    const made = await run(() => makePasskey(name.trim()));
    if (made) onAdded(made.data);
  }

  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate className="grid gap-4">
      <Field
        id={id}
        label={t("passkeyName")}
        hint={t("passkeyNameHint")}
        error={tried && !name.trim() ? t("nameMissing") : undefined}
        required
      >
        {(control) => (
          <Input
            {...control}
            value={name}
            maxLength={PASSKEY_NAME_MAX}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      {refusal ? <FieldError>{refusal}</FieldError> : null}
      <Button type="submit" loading={pending} className="justify-self-start">
        <KeyRound aria-hidden="true" />
        {t("makePasskey")}
      </Button>
    </form>
  );
}
