"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { requestOtpAction } from "@/lib/identity/actions";
import { type Challenge, groupPhone, keepChallenge, keptChallenge, toChallenge } from "./challenge";
import { CodeStep } from "./code-step";
import { type DemoAccount, DemoAccounts } from "./demo-accounts";
import { PhoneField } from "./phone-field";
import { signInByCode } from "./sign-in-by-code";
import { useFormAction } from "./use-form-action";
import { useRefusalWords } from "./use-refusal-words";

type SignInFlowProps = {
  /** Where the browser goes once signed in; it decides there whether to ask for a name first. */
  next: string;
  demoAccounts: DemoAccount[] | null;
};

/** Number, then code, in one place: sign-in and registration are the same two steps. */
export function SignInFlow({ next, demoAccounts }: SignInFlowProps) {
  const t = useTranslations("auth");
  const locale = useLocale();
  const [phone, setPhone] = useState("");
  const [challenge, setChallenge] = useState<Challenge | null>(null);

  // After hydration only: the server cannot know what this tab kept.
  useEffect(() => setChallenge(keptChallenge()), []);

  function open(opened: Challenge | null) {
    keepChallenge(opened);
    setChallenge(opened);
  }

  async function enter(challengeId: string, code: string) {
    const refusal = await signInByCode({ challengeId, code, locale });
    if (refusal) return refusal;
    keepChallenge(null);
    // A full load: everything that was drawn for a guest is drawn anew.
    window.location.assign(next);
    return new Promise<null>(() => undefined);
  }

  if (!challenge) {
    return (
      <Heading title={t("title")} text={t("intro")}>
        <PhoneStep phone={phone} onPhone={setPhone} onSent={open} />
        {demoAccounts ? <DemoAccounts accounts={demoAccounts} onPick={setPhone} /> : null}
      </Heading>
    );
  }
  return (
    <Heading title={t("code.title")} text={t("code.sent", { phone: groupPhone(challenge.phone) })}>
      <CodeStep
        challenge={challenge}
        submitLabel={t("code.submit")}
        onCode={(code) => enter(challenge.challengeId, code)}
        onResend={async () => {
          const result = await requestOtpAction({ phone: challenge.phone });
          if (result.ok) open(toChallenge(result.data));
          return result;
        }}
        onChangeNumber={() => open(null)}
      />
      {demoAccounts ? <DemoAccounts accounts={[]} onPick={setPhone} /> : null}
    </Heading>
  );
}

function Heading({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="grid gap-6">
      <div aria-live="polite">
        <h1 className="font-extrabold text-2xl tracking-tight">{title}</h1>
        <p className="mt-1.5 text-pretty text-muted-foreground text-sm leading-relaxed">{text}</p>
      </div>
      {children}
    </div>
  );
}

function PhoneStep({
  phone,
  onPhone,
  onSent,
}: {
  phone: string;
  onPhone: (phone: string) => void;
  onSent: (opened: Challenge) => void;
}) {
  const t = useTranslations("auth");
  const words = useRefusalWords();
  const form = useFormAction(requestOtpAction, (issued) => onSent(toChallenge(issued)));
  const refusal = form.error && (form.unplaced || form.error.fieldErrors.phone) ? form.error : null;
  const atField =
    refusal?.code === "INVALID_INPUT" ? form.fieldError("phone") : refusal ? words(refusal) : undefined;
  return (
    <form {...form.formProps} className="grid gap-5">
      {form.unplaced && refusal ? (
        <Alert tone="danger" announce>
          {words(refusal)}
        </Alert>
      ) : null}
      <PhoneField
        label={t("phone.label")}
        hint={t("phone.hint")}
        error={form.unplaced ? undefined : atField}
        value={phone}
        onChange={onPhone}
        autoFocus
      />
      <Button {...form.submitProps} size="lg" block>
        {t("phone.submit")}
      </Button>
    </form>
  );
}
