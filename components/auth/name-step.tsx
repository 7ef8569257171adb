"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { updateProfileAction } from "@/lib/identity/actions";
import { useFormAction } from "./use-form-action";
import { useRefusalWords } from "./use-refusal-words";

/** Asked once after the first sign-in; may be left out. */
export function NameStep({ next }: { next: string }) {
  const t = useTranslations("auth.name");
  const words = useRefusalWords();
  const go = () => window.location.assign(next);
  const form = useFormAction(updateProfileAction, go);
  return (
    <form {...form.formProps} className="grid gap-6">
      <div>
        <h1 className="font-extrabold text-2xl tracking-tight">{t("title")}</h1>
        <p className="mt-1.5 text-pretty text-muted-foreground text-sm leading-relaxed">{t("intro")}</p>
      </div>
      {form.unplaced && form.error ? (
        <Alert tone="danger" announce>
          {words(form.error)}
        </Alert>
      ) : null}
      <Field id="name" label={t("label")} error={form.fieldError("name")}>
        {(control) => <Input {...control} name="name" autoComplete="name" maxLength={120} autoFocus />}
      </Field>
      <div className="grid gap-2">
        <Button {...form.submitProps} size="lg" block>
          {t("submit")}
        </Button>
        <Button variant="ghost" block onClick={go}>
          {t("skip")}
        </Button>
      </div>
    </form>
  );
}
