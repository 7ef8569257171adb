"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { RadioCard, RadioGroup } from "@/components/ui/radio-group";
import { EVENT_TYPES, type WebhookEventType } from "@/lib/webhooks/event-types";

/** All events, or some of them. */
export function EventFields({
  all,
  onAll,
  chosen,
  error,
}: {
  all: boolean;
  onAll: (all: boolean) => void;
  chosen: readonly WebhookEventType[];
  error: string | undefined;
}) {
  const t = useTranslations("console-webhooks");
  return (
    <div className="grid gap-3">
      <RadioGroup legend={t("which")}>
        {[true, false].map((value) => (
          <RadioCard
            key={String(value)}
            name="which"
            value={String(value)}
            checked={all === value}
            onChange={() => onAll(value)}
            label={t(value ? "allEvents" : "someEvents")}
            description={t(value ? "allEventsText" : "someEventsText")}
          />
        ))}
      </RadioGroup>
      {error ? <FieldError>{error}</FieldError> : null}
      {all ? null : (
        <fieldset className="grid min-w-0 gap-2.5 rounded-xl border border-border p-3">
          <legend className="sr-only">{t("someEvents")}</legend>
          {EVENT_TYPES.map((type) => (
            <Checkbox
              key={type}
              name="event"
              value={type}
              defaultChecked={chosen.includes(type)}
              label={t(`events.${type}`)}
              description={type}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}
