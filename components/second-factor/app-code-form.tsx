"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { OtpInput } from "@/components/ui/otp-input";
import type { ActionResult } from "@/lib/platform/action-result";
import { useFactorAction } from "./use-factor-action";

/** Takes the six figures an authenticator app shows; submits by itself at the sixth. */
export function AppCodeForm<T>({
  submitLabel,
  call,
  onDone,
}: {
  submitLabel: string;
  call: (code: string) => Promise<ActionResult<T>>;
  onDone: (data: T) => void;
}) {
  const t = useTranslations("second-factor");
  const id = useId();
  const [code, setCode] = useState("");
  const { pending, refusal, run } = useFactorAction();

  useEffect(() => {
    if (refusal && !pending) document.getElementById(id)?.focus();
  }, [refusal, pending, id]);

  async function check(given: string) {
    if (pending) return;
    const done = await run(() => call(given));
    if (done) onDone(done.data);
    else setCode("");
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void check(code);
  }

  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      <div className="grid gap-2">
        <label htmlFor={id} className="font-semibold text-sm">
          {t("appCode")}
        </label>
        <OtpInput
          id={id}
          value={code}
          onChange={setCode}
          onComplete={(given: string) => void check(given)}
          disabled={pending}
          invalid={refusal !== null}
          aria-describedby={refusal ? `${id}-error` : `${id}-hint`}
        />
        {refusal ? <FieldError id={`${id}-error`}>{refusal}</FieldError> : null}
        <p id={`${id}-hint`} className="text-muted-foreground text-sm">
          {t("appCodeHint")}
        </p>
      </div>
      <Button type="submit" size="lg" block loading={pending}>
        {submitLabel}
      </Button>
    </form>
  );
}
