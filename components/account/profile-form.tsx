"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormAction } from "@/components/auth/use-form-action";
import { useRefusalWords } from "@/components/auth/use-refusal-words";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useRouter } from "@/i18n/navigation";
import type { Profile } from "@/lib/identity";
import { updateProfileAction } from "@/lib/identity/actions";
import { TIME_ZONES } from "@/lib/identity/schema";

type Saved = { linkSentTo: string | null; linkFailed: boolean };

/** Name, e-mail, language and time zone. */
export function ProfileForm({
  profile,
}: {
  profile: Pick<Profile, "name" | "email" | "locale" | "timeZone">;
}) {
  const t = useTranslations("account.profile");
  const words = useRefusalWords();
  const router = useRouter();
  const [saved, setSaved] = useState<Saved | null>(null);
  const form = useFormAction(updateProfileAction, (data) => {
    setSaved(data);
    router.refresh();
  });
  return (
    <form {...form.formProps} onChange={() => setSaved(null)} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field id="name" label={t("name")} error={form.fieldError("name")}>
          {(control) => (
            <Input
              {...control}
              name="name"
              defaultValue={profile.name ?? ""}
              autoComplete="name"
              maxLength={120}
            />
          )}
        </Field>
        <Field id="email" label={t("email")} hint={t("emailHint")} error={form.fieldError("email")}>
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              defaultValue={profile.email ?? ""}
              autoComplete="email"
              maxLength={254}
            />
          )}
        </Field>
        <Field id="locale" label={t("locale")} hint={t("localeHint")} error={form.fieldError("locale")}>
          {(control) => (
            <Select {...control} name="locale" defaultValue={profile.locale}>
              <option value="id">Bahasa Indonesia</option>
              <option value="en">English</option>
            </Select>
          )}
        </Field>
        <Field id="timeZone" label={t("timeZone")} error={form.fieldError("timeZone")}>
          {(control) => (
            <Select {...control} name="timeZone" defaultValue={profile.timeZone}>
              {TIME_ZONES.map((zone) => (
                <option key={zone} value={zone}>
                  {t(`zones.${zone}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {form.unplaced && form.error ? (
        <Alert tone="danger" announce>
          {words(form.error)}
        </Alert>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button {...form.submitProps}>{t("save")}</Button>
        <p role="status" className="text-muted-foreground text-sm">
          {saved ? savedWords(saved, t) : null}
        </p>
      </div>
    </form>
  );
}

function savedWords(saved: Saved, t: ReturnType<typeof useTranslations<"account.profile">>): string {
  if (saved.linkSentTo) return t("savedLink", { email: saved.linkSentTo });
  return saved.linkFailed ? t("savedNoLink") : t("saved");
}
