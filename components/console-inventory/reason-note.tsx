"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ADJUST_REASONS, RECEIVE_REASONS } from "@/lib/inventory/schema";

type Reason = (typeof RECEIVE_REASONS)[number] | (typeof ADJUST_REASONS)[number];

/** Why a count changes, and a line about it. */
export function ReasonNote<R extends Reason>({
  reasons,
  reason,
  onReason,
  note,
  onNote,
}: {
  reasons: readonly R[];
  reason: R;
  onReason: (reason: R) => void;
  note: string;
  onNote: (note: string) => void;
}) {
  const t = useTranslations("console-inventory");
  return (
    <>
      <Field id="stock-reason" label={t("form.reason")}>
        {(control) => (
          <Select
            {...control}
            value={reason}
            onChange={(event) => {
              const chosen = reasons.find((one) => one === event.target.value);
              if (chosen) onReason(chosen);
            }}
          >
            {reasons.map((one) => (
              <option key={one} value={one}>
                {t(`reason.${one as Reason}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="stock-note" label={t("form.note")} optionalLabel={t("form.optional")}>
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            placeholder={t("form.notePlaceholder")}
            value={note}
            onChange={(event) => onNote(event.target.value)}
          />
        )}
      </Field>
    </>
  );
}
