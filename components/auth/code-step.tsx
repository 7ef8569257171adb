"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { OtpInput } from "@/components/ui/otp-input";
import type { ActionError, ActionResult } from "@/lib/platform/action-result";
import type { Challenge } from "./challenge";
import { useCountdown } from "./use-countdown";
import { NOT_CONNECTED } from "./use-form-action";
import { useDuration, useRefusalWords } from "./use-refusal-words";

type CodeStepProps = {
  challenge: Challenge;
  submitLabel: string;
  /** Gives the refusal, or null when the code was right. */
  onCode: (code: string) => Promise<ActionError | null>;
  onResend: () => Promise<ActionResult<unknown>>;
  onChangeNumber: () => void;
  /** What leaving says, where the number is not for changing. */
  changeLabel?: string;
};

/** Asks for the code that was sent: submits by itself at the sixth figure, and can send another one when its time comes. */
export function CodeStep(props: CodeStepProps) {
  const { challenge, submitLabel, onCode, onResend, onChangeNumber, changeLabel } = props;
  const t = useTranslations("auth.code");
  const words = useRefusalWords();
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState("");
  const [refusal, setRefusal] = useState<ActionError | null>(null);
  const [resent, setResent] = useState(false);
  const [checking, startChecking] = useTransition();

  useEffect(() => {
    if (refusal && !checking) focusCode(form.current);
  }, [refusal, checking]);

  function check(given: string) {
    if (given.length < 6 || checking) return;
    startChecking(async () => {
      setResent(false);
      const answer = await onCode(given).catch(() => NOT_CONNECTED);
      setRefusal(answer);
      if (answer) setCode("");
    });
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (code.length < 6)
      setRefusal({ code: "INVALID_INPUT", params: {}, fieldErrors: { code: "CODE_FORM" } });
    check(code);
  }

  async function resend() {
    const result = await onResend().catch(() => ({ ok: false as const, error: NOT_CONNECTED }));
    setResent(result.ok);
    setRefusal(result.ok ? null : result.error);
    setCode("");
    focusCode(form.current);
  }

  return (
    <form ref={form} onSubmit={onSubmit} noValidate className="grid gap-5">
      <div className="grid gap-2">
        <label htmlFor="code" className="font-semibold text-sm">
          {t("label")}
        </label>
        <OtpInput
          id="code"
          value={code}
          onChange={setCode}
          onComplete={check}
          disabled={checking}
          invalid={refusal !== null}
          aria-describedby={refusal ? "code-error" : undefined}
          autoFocus
        />
        {refusal ? (
          <FieldError id="code-error">
            {refusal.fieldErrors.code === "CODE_FORM" ? <CodeFormWords /> : words(refusal)}
          </FieldError>
        ) : null}
        <p aria-live="polite" className="text-sm text-success empty:hidden">
          {resent ? t("resent") : null}
        </p>
      </div>
      <Button type="submit" size="lg" block loading={checking}>
        {submitLabel}
      </Button>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <ResendButton key={challenge.resendAt} resendAt={challenge.resendAt} onResend={resend} />
        <Button variant="ghost" size="sm" onClick={onChangeNumber}>
          {changeLabel ?? t("change")}
        </Button>
      </div>
    </form>
  );
}

function focusCode(form: HTMLFormElement | null) {
  form?.querySelector<HTMLElement>("#code")?.focus();
}

function CodeFormWords() {
  return useTranslations("errors")("CODE_FORM");
}

function ResendButton({ resendAt, onResend }: { resendAt: number; onResend: () => Promise<void> }) {
  const t = useTranslations("auth.code");
  const duration = useDuration();
  const [busy, startSending] = useTransition();
  const left = useCountdown(resendAt);
  return (
    <Button
      variant="ghost"
      size="sm"
      className="-ml-3"
      disabled={left > 0}
      loading={busy}
      onClick={() => startSending(onResend)}
    >
      {left > 0 ? t("resendIn", { time: duration(left) }) : t("resend")}
    </Button>
  );
}
