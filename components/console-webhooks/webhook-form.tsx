"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAction, useFieldWords } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ActionError, ActionResult } from "@/lib/platform/action-result";
import { EVENT_TYPES, type WebhookEventType } from "@/lib/webhooks/event-types";
import { EventFields } from "./event-fields";

export type WebhookValues = { url: string; description: string; events: WebhookEventType[] | null };

type Props<T> = {
  words: { title: string; text: string; submit: string };
  values?: WebhookValues;
  save: (values: WebhookValues) => Promise<ActionResult<T>>;
  onSaved: (data: T, values: WebhookValues) => void;
};

/** Where an endpoint is, what it is for and what it hears. */
export function WebhookForm<T>({ words, values, save, onSaved }: Props<T>) {
  const t = useTranslations("console-webhooks");
  const { pending, run } = useAction();
  const { error, urlError, refuse } = useRefusal();
  const [all, setAll] = useState(!values?.events);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = EVENT_TYPES.filter((type) => form.getAll("event").includes(type));
    const input = {
      url: String(form.get("url") ?? "").trim(),
      description: String(form.get("description") ?? "").trim(),
      events: all ? null : chosen,
    };
    run(() => save(input), { done: (data) => onSaved(data, input), refused: refuse });
  }

  return (
    <DialogContent
      title={words.title}
      description={words.text}
      footer={
        <Button type="submit" form="webhook-form" loading={pending}>
          {words.submit}
        </Button>
      }
    >
      <form id="webhook-form" onSubmit={submit} noValidate className="grid gap-5">
        <Field id="webhook-url" label={t("url")} hint={t("urlHint")} error={urlError} required>
          {(control) => (
            <Input
              {...control}
              name="url"
              type="url"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              maxLength={500}
              placeholder="https://"
              defaultValue={values?.url}
            />
          )}
        </Field>
        <Field
          id="webhook-description"
          label={t("description")}
          optionalLabel={t("optional")}
          hint={t("descriptionHint")}
          error={error("description")}
        >
          {(control) => (
            <Input {...control} name="description" maxLength={200} defaultValue={values?.description} />
          )}
        </Field>
        <EventFields
          all={all}
          onAll={setAll}
          chosen={values?.events ?? []}
          error={error("events") && t("needsEvent")}
        />
      </form>
    </DialogContent>
  );
}

// What an address lacks is told beside it, in its own words.
function useRefusal() {
  const errors = useTranslations("errors");
  const word = useFieldWords();
  const [refusal, setRefusal] = useState<ActionError | null>(null);

  function refuse(error: ActionError): boolean {
    setRefusal(error);
    return Object.keys(error.fieldErrors).length > 0;
  }

  const error = (field: string) => word(refusal?.fieldErrors, field);
  const { code, params } = refusal ?? {};
  const reason = code === "WEBHOOK_URL" ? String(params?.reason) : "form";
  const urlError = refusal?.fieldErrors.url ? errors("WEBHOOK_URL", { reason }) : undefined;
  return { error, urlError, refuse };
}
