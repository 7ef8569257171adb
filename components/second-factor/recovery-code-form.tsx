"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { proveRecoveryCodeAction } from "@/lib/identity/second-factor/actions";
import { useFactorAction } from "./use-factor-action";

/** Takes one of the printed codes. */
export function RecoveryCodeForm({ onProved }: { onProved: () => void }) {
  const t = useTranslations("second-factor");
  const id = useId();
  const { pending, refusal, run } = useFactorAction();

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code") ?? "");
    if (await run(() => proveRecoveryCodeAction({ code }))) onProved();
  }

  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate className="grid gap-4">
      <Field id={id} label={t("recoveryCode")} hint={t("recoveryHint")} error={refusal ?? undefined} required>
        {(control) => (
          <Input
            {...control}
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            placeholder="abcde-23456"
            className="font-mono"
          />
        )}
      </Field>
      <Button type="submit" size="lg" block loading={pending}>
        {t("confirm")}
      </Button>
    </form>
  );
}
