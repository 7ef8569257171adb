"use client";

import { Plus, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { labelOf } from "@/components/admin-categories/category-paths";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field, FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { AttributeRow } from "@/lib/catalog";
import { createAttributeAction, updateAttributeAction } from "@/lib/catalog/actions/taxonomy";

const types = ["TEXT", "NUMBER", "BOOLEAN", "ENUM"] as const;

/** Adds an attribute, or changes one; a type with values cannot change, the server says so at the field. */
export function AttributeDialog({
  attribute,
  onClose,
}: {
  attribute: AttributeRow | null;
  onClose: () => void;
}) {
  const t = useTranslations("admin.attributes");
  const tf = useTranslations("admin.form");
  const { run, busy, fieldError, fieldErrors } = useStaffAction();
  const locale = useLocale();
  const id = useId();
  const [type, setType] = useState(attribute?.type ?? "TEXT");
  const [choices, setChoices] = useState(
    attribute?.choices.length ? attribute.choices : [{ value: "", valueEn: "" }],
  );
  const choicesAtFault = Object.keys(fieldErrors).find((field) => field.startsWith("choices"));

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const fields = {
      name: text("name"),
      nameEn: text("nameEn"),
      type,
      unit: type === "NUMBER" ? text("unit") : null,
      choices: type === "ENUM" ? choices.filter((choice) => choice.value.trim() !== "").map(withBoth) : [],
      filterable: form.get("filterable") === "on",
    };
    const saved = await run<unknown>(
      () =>
        attribute ? updateAttributeAction({ ...fields, id: attribute.id }) : createAttributeAction(fields),
      { done: tf("saved") },
    );
    if (saved) onClose();
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={attribute ? tf("editNamed", { name: labelOf(attribute, locale) }) : t("add")}
        footer={
          <>
            <Button variant="outline" onClick={onClose}>
              {tf("cancel")}
            </Button>
            <Button type="submit" form={id} loading={busy}>
              {tf("save")}
            </Button>
          </>
        }
      >
        <form id={id} noValidate onSubmit={save} className="grid gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <Field id={`${id}-name`} label={tf("nameId")} required error={fieldError("name")}>
              {(control) => <Input {...control} name="name" maxLength={80} defaultValue={attribute?.name} />}
            </Field>
            <Field id={`${id}-nameEn`} label={tf("nameEn")} required error={fieldError("nameEn")}>
              {(control) => (
                <Input {...control} name="nameEn" maxLength={80} defaultValue={attribute?.nameEn} />
              )}
            </Field>
            <Field id={`${id}-type`} label={t("type")} error={fieldError("type")}>
              {(control) => (
                <Select
                  {...control}
                  value={type}
                  onChange={(event) => setType(types.find((entry) => entry === event.target.value) ?? "TEXT")}
                >
                  {types.map((entry) => (
                    <option key={entry} value={entry}>
                      {t(`types.${entry}`)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            {type === "NUMBER" ? (
              <Field
                id={`${id}-unit`}
                label={t("unit")}
                optionalLabel={tf("optional")}
                error={fieldError("unit")}
              >
                {(control) => (
                  <Input {...control} name="unit" maxLength={20} defaultValue={attribute?.unit ?? ""} />
                )}
              </Field>
            ) : null}
          </div>
          {type === "ENUM" ? (
            <fieldset>
              <legend className="mb-2 font-semibold text-sm">{t("choices")}</legend>
              <ChoiceRows choices={choices} onChange={setChoices} />
              {choicesAtFault ? <FieldError>{fieldError(choicesAtFault)}</FieldError> : null}
            </fieldset>
          ) : null}
          <Switch
            name="filterable"
            label={t("filterable")}
            description={t("filterableHint")}
            defaultChecked={attribute?.filterable}
          />
        </form>
      </DialogContent>
    </Dialog>
  );
}

type Choice = { value: string; valueEn: string };

// A choice named in one language only means the same in both.
function withBoth(choice: Choice): Choice {
  return { value: choice.value, valueEn: choice.valueEn.trim() || choice.value };
}

function ChoiceRows({ choices, onChange }: { choices: Choice[]; onChange: (choices: Choice[]) => void }) {
  const t = useTranslations("admin.attributes");
  const tf = useTranslations("admin.form");
  const set = (at: number, change: Partial<Choice>) =>
    onChange(choices.map((choice, index) => (index === at ? { ...choice, ...change } : choice)));

  return (
    <div className="grid gap-2">
      {choices.map((choice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id and are only added and removed.
        <div key={index} className="flex items-center gap-2">
          <Input
            aria-label={t("choiceId", { number: index + 1 })}
            placeholder={tf("inIndonesian")}
            maxLength={80}
            value={choice.value}
            onChange={(event) => set(index, { value: event.target.value })}
          />
          <Input
            aria-label={t("choiceEn", { number: index + 1 })}
            placeholder={tf("inEnglish")}
            maxLength={80}
            value={choice.valueEn}
            onChange={(event) => set(index, { valueEn: event.target.value })}
          />
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={tf("remove", { name: choice.value || String(index + 1) })}
            onClick={() => onChange(choices.filter((_, at) => at !== index))}
          >
            <X aria-hidden="true" />
          </Button>
        </div>
      ))}
      <Button
        variant="outline"
        size="sm"
        className="justify-self-start"
        onClick={() => onChange([...choices, { value: "", valueEn: "" }])}
      >
        <Plus aria-hidden="true" />
        {t("addChoice")}
      </Button>
    </div>
  );
}
