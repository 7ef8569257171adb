"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { formText, ShopProfileFields } from "@/components/console-shell/shop-profile-fields";
import { useAction, useFieldWords } from "@/components/console-shell/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useRouter } from "@/i18n/navigation";
import type { ActionError } from "@/lib/platform/action-result";
import { openShopAction } from "@/lib/shops/actions/shop";

/** The first step of opening a shop; it goes on to the new shop's setup. */
export function OpenShopForm({ provinces, askName }: { provinces: readonly string[]; askName: boolean }) {
  const t = useTranslations("console");
  const words = useTranslations("errors");
  const word = useFieldWords();
  const router = useRouter();
  const { pending, run } = useAction();
  const [error, setError] = useState<ActionError | null>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const text = (name: string) => formText(form, name);
    const profile = {
      name: text("name"),
      province: text("province"),
      city: text("city"),
      description: text("description"),
    };
    run(() => openShopAction({ ...profile, ...(askName && { ownerName: text("ownerName") }) }), {
      done: ({ slug }) => router.push(`/console/${slug}/setup`),
      // Shown in the page: the storefront's frame has no toaster.
      refused: (refusal) => {
        setError(refusal);
        return true;
      },
    });
  }

  return (
    <form onSubmit={submit} className="grid gap-5">
      {error ? (
        <Alert tone="danger" announce>
          {words(error.code)}
        </Alert>
      ) : null}
      {askName ? (
        <Field
          id="owner-name"
          label={t("profile.ownerName")}
          hint={t("profile.ownerNameHint")}
          error={word(error?.fieldErrors, "ownerName")}
          required
        >
          {(control) => (
            <Input {...control} name="ownerName" autoComplete="name" minLength={2} maxLength={120} />
          )}
        </Field>
      ) : null}
      <ShopProfileFields provinces={provinces} errors={error?.fieldErrors} />
      <div className="grid gap-2">
        <Button type="submit" size="lg" loading={pending} block>
          {t("open.submit")}
        </Button>
        <p className="text-center text-muted-foreground text-sm">{t("open.next")}</p>
      </div>
    </form>
  );
}
