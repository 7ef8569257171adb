"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { type Challenge, groupPhone, toChallenge } from "@/components/auth/challenge";
import { CodeStep } from "@/components/auth/code-step";
import { NOT_CONNECTED } from "@/components/auth/use-form-action";
import { useRefusalWords } from "@/components/auth/use-refusal-words";
import { useStepUp } from "@/components/second-factor/use-step-up";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ActionError, ActionResult } from "@/lib/platform/action-result";
import { requestOwnCodeAction } from "@/lib/privacy/actions";

type OwnCodeProps<Data> = {
  start: string;
  confirm: string;
  danger?: boolean;
  act: (input: { challengeId: string; code: string }) => Promise<ActionResult<Data>>;
  onDone: (data: Data) => void;
};

/** A button for what needs a code sent to one's own number: sends it, asks for it, and acts. */
export function OwnCode<Data>({ start, confirm, danger = false, act, onDone }: OwnCodeProps<Data>) {
  const t = useTranslations("privacy.account");
  const words = useRefusalWords();
  const stepUp = useStepUp();
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const [refusal, setRefusal] = useState<ActionError | null>(null);
  const [busy, startTransition] = useTransition();

  async function send() {
    const result = await stepUp(() => requestOwnCodeAction({})).catch(() => ({
      ok: false as const,
      error: NOT_CONNECTED,
    }));
    setRefusal(result.ok ? null : result.error);
    if (result.ok) setChallenge(toChallenge(result.data));
    return result;
  }

  if (!challenge)
    return (
      <div className="grid justify-items-start gap-3">
        {refusal ? (
          <Alert tone="danger" announce>
            {words(refusal)}
          </Alert>
        ) : null}
        <Button
          variant={danger ? "destructive-ghost" : "outline"}
          loading={busy}
          onClick={() => startTransition(async () => void (await send()))}
        >
          {start}
        </Button>
      </div>
    );
  return (
    <div className="grid max-w-md gap-4">
      <p className="text-muted-foreground text-sm">{t("codeSent", { phone: groupPhone(challenge.phone) })}</p>
      <CodeStep
        challenge={challenge}
        submitLabel={confirm}
        onCode={async (code) => {
          const result = await stepUp(() => act({ challengeId: challenge.challengeId, code }));
          if (!result.ok) return result.error;
          setChallenge(null);
          onDone(result.data);
          return null;
        }}
        onResend={send}
        onChangeNumber={() => setChallenge(null)}
        changeLabel={t("resendElsewhere")}
      />
    </div>
  );
}
