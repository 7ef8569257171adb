"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAction, useFieldWords } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { DialogContent } from "@/components/ui/dialog";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { createApiKeyAction } from "@/lib/shops/actions/api-keys";
import { API_KEY_DAYS } from "@/lib/shops/schema";
import { levelsOf, RESOURCES, scopesOf } from "./access-levels";

type Props = { shopId: string; onMade: (made: { name: string; secret: string }) => void };

/** Name, access and lifetime of a new key. */
export function KeyForm({ shopId, onMade }: Props) {
  const t = useTranslations("console-api-keys");
  const word = useFieldWords();
  const { pending, run } = useAction();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [errors, setErrors] = useState<Record<string, string>>({});

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get("name") ?? "").trim();
    const scopes = RESOURCES.flatMap((resource) => {
      const level = levelsOf(resource).find((one) => one === form.get(resource));
      return scopesOf(resource, level ?? "none");
    });
    const expiresInDays = API_KEY_DAYS.find((days) => String(days) === form.get("expires")) ?? null;
    run(() => createApiKeyAction({ shopId, name, scopes, expiresInDays, idempotencyKey }), {
      done: ({ secret }) => onMade({ name, secret }),
      refused: (error) => {
        setErrors(error.fieldErrors);
        return Boolean(error.fieldErrors.name || error.fieldErrors.scopes);
      },
    });
  }

  return (
    <DialogContent
      title={t("createTitle")}
      description={t("createText")}
      footer={
        <Button type="submit" form="api-key-form" loading={pending}>
          {t("submit")}
        </Button>
      }
    >
      <form id="api-key-form" onSubmit={submit} noValidate className="grid gap-5">
        <Field id="api-key-name" label={t("name")} hint={t("nameHint")} error={word(errors, "name")} required>
          {(control) => <Input {...control} name="name" maxLength={80} autoComplete="off" />}
        </Field>
        <AccessFields error={errors.scopes ? t("needsAccess") : undefined} />
        <Field id="api-key-expires" label={t("expires")}>
          {(control) => (
            <Select {...control} name="expires" defaultValue="365">
              {API_KEY_DAYS.map((days) => (
                <option key={String(days)} value={String(days)}>
                  {days === null ? t("forever") : t("days", { days })}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </form>
    </DialogContent>
  );
}

function AccessFields({ error }: { error: string | undefined }) {
  const t = useTranslations("console-api-keys");
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold text-sm">{t("access")}</legend>
      <p className="mt-0.5 text-muted-foreground text-sm">{t("accessHint")}</p>
      {error ? (
        <div className="mt-2">
          <FieldError>{error}</FieldError>
        </div>
      ) : null}
      <div className="mt-2 divide-y divide-border rounded-xl border border-border">
        {RESOURCES.map((resource) => (
          <div key={resource} className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-3 py-2.5">
            <label htmlFor={`api-key-${resource}`} className="min-w-0 flex-1 basis-24 text-sm">
              {t(`resources.${resource}`)}
            </label>
            <div className="w-40">
              <Select id={`api-key-${resource}`} name={resource} defaultValue="none">
                {levelsOf(resource).map((level) => (
                  <option key={level} value={level}>
                    {t(`levels.${level}`)}
                  </option>
                ))}
              </Select>
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
