"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Challenge, groupPhone, toChallenge } from "@/components/auth/challenge";
import { CodeStep } from "@/components/auth/code-step";
import { PhoneField } from "@/components/auth/phone-field";
import { useFormAction } from "@/components/auth/use-form-action";
import { useRefusalWords } from "@/components/auth/use-refusal-words";
import { useStepUp } from "@/components/second-factor/use-step-up";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { useRouter } from "@/i18n/navigation";
import { changePhoneAction, requestPhoneChangeAction } from "@/lib/identity/actions";

/** The number one signs in with, and moving to another one by a code sent there. */
export function PhoneChange({ phone }: { phone: string }) {
  const t = useTranslations("account.profile");
  const auth = useTranslations("auth.code");
  const router = useRouter();
  const stepUp = useStepUp();
  const [step, setStep] = useState<"shown" | "asking" | Challenge>("shown");
  const [changedTo, setChangedTo] = useState<string | null>(null);

  if (step === "shown") {
    return (
      <div className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="font-semibold tabular-nums">{phone}</p>
          <Button variant="outline" onClick={() => setStep("asking")}>
            {t("changePhone")}
          </Button>
        </div>
        {changedTo ? (
          <Alert tone="success" announce>
            {t("phoneChanged", { phone: groupPhone(changedTo) })}
          </Alert>
        ) : null}
      </div>
    );
  }
  if (step === "asking") {
    return <NewNumberForm onSent={setStep} onCancel={() => setStep("shown")} />;
  }
  return (
    <div className="grid max-w-md gap-4">
      <p className="text-muted-foreground text-sm">{auth("sent", { phone: groupPhone(step.phone) })}</p>
      <CodeStep
        challenge={step}
        submitLabel={auth("confirm")}
        onCode={async (code) => {
          const result = await stepUp(() => changePhoneAction({ challengeId: step.challengeId, code }));
          if (!result.ok) return result.error;
          setChangedTo(result.data.phone);
          setStep("shown");
          router.refresh();
          return null;
        }}
        onResend={async () => {
          const result = await stepUp(() => requestPhoneChangeAction({ phone: step.phone }));
          if (result.ok) setStep(toChallenge(result.data));
          return result;
        }}
        onChangeNumber={() => setStep("asking")}
      />
    </div>
  );
}

function NewNumberForm({
  onSent,
  onCancel,
}: {
  onSent: (challenge: Challenge) => void;
  onCancel: () => void;
}) {
  const t = useTranslations("account.profile");
  const auth = useTranslations("auth.phone");
  const words = useRefusalWords();
  const [phone, setPhone] = useState("");
  const form = useFormAction(requestPhoneChangeAction, (issued) => onSent(toChallenge(issued)));
  const error =
    form.error && (form.error.code === "INVALID_INPUT" ? form.fieldError("phone") : words(form.error));
  return (
    <form {...form.formProps} className="grid max-w-md gap-4">
      <PhoneField
        id="new-phone"
        label={t("newPhone")}
        hint={t("newPhoneText")}
        error={error}
        value={phone}
        onChange={setPhone}
        autoFocus
      />
      <div className="flex flex-wrap gap-2">
        <Button {...form.submitProps}>{auth("submit")}</Button>
        <Button variant="ghost" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
