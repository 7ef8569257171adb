"use client";

import { Plus, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MAX_AXES, MAX_VARIANTS } from "@/lib/catalog/schema";
import { countCombinations } from "@/lib/catalog/variant-matrix";
import type { SectionProps } from "./basics-section";
import { type DraftOption, newKey } from "./editor-draft";

/** The axes a product comes in: colour, size, storage. */
export function OptionsSection({ draft, set, fieldError, onSale }: SectionProps & { onSale: boolean }) {
  const t = useTranslations("admin.editor");
  const tooMany = countCombinations(draft.options) > MAX_VARIANTS;
  const change = (at: number, option: DraftOption) =>
    set({ options: draft.options.map((other, index) => (index === at ? option : other)) });

  function addOption() {
    const option = { key: newKey(), name: "", nameEn: "", values: [emptyValue()] };
    set({ options: [...draft.options, option] });
  }

  return (
    <Card>
      <CardHeader title={t("options")} description={t("optionsText")} />
      <CardBody className="grid gap-4">
        {onSale ? <Alert tone="info">{t("optionsOnSale")}</Alert> : null}
        {draft.options.map((option, index) => (
          <OptionFields
            key={option.key}
            option={option}
            number={index + 1}
            path={`options.${index}`}
            fieldError={fieldError}
            onChange={(next) => change(index, next)}
            onRemove={() => set({ options: draft.options.filter((other) => other.key !== option.key) })}
          />
        ))}
        {tooMany ? <FieldError>{t("tooMany", { max: MAX_VARIANTS })}</FieldError> : null}
        {draft.options.length < MAX_AXES ? (
          <Button variant="outline" className="justify-self-start" onClick={addOption}>
            <Plus aria-hidden="true" />
            {t("addOption")}
          </Button>
        ) : null}
      </CardBody>
    </Card>
  );
}

type OptionProps = {
  option: DraftOption;
  number: number;
  path: string;
  fieldError: SectionProps["fieldError"];
  onChange: (option: DraftOption) => void;
  onRemove: () => void;
};

function OptionFields({ option, number, path, fieldError, onChange, onRemove }: OptionProps) {
  const t = useTranslations("admin.editor");
  const tf = useTranslations("admin.form");
  const setValue = (key: string, change: Partial<DraftOption["values"][number]>) =>
    onChange({
      ...option,
      values: option.values.map((value) => (value.key === key ? { ...value, ...change } : value)),
    });
  const nameError = fieldError(`${path}.name`) ?? fieldError(path);

  return (
    <fieldset className="grid gap-3 rounded-xl border border-border p-3 md:p-4">
      <legend className="sr-only">{t("optionNumber", { number })}</legend>
      <div className="flex items-start gap-2">
        <Input
          aria-label={t("optionName")}
          placeholder={t("optionNameExample")}
          maxLength={40}
          value={option.name}
          aria-invalid={nameError ? true : undefined}
          onChange={(event) => onChange({ ...option, name: event.target.value })}
        />
        <Input
          aria-label={t("optionNameEn")}
          placeholder={t("optionNameEnExample")}
          maxLength={40}
          value={option.nameEn}
          onChange={(event) => onChange({ ...option, nameEn: event.target.value })}
        />
        <Button
          variant="ghost"
          size="icon"
          aria-label={tf("remove", { name: option.name || t("optionNumber", { number }) })}
          onClick={onRemove}
        >
          <Trash2 aria-hidden="true" />
        </Button>
      </div>
      {nameError ? <FieldError>{nameError}</FieldError> : null}
      <ul className="grid gap-2 border-border border-l-2 pl-3">
        {option.values.map((value, index) => {
          const error = fieldError(`${path}.values.${index}.value`) ?? fieldError(`${path}.values.${index}`);
          return (
            <li key={value.key} className="grid gap-1">
              <div className="flex items-center gap-2">
                <Swatch
                  colour={value.swatch}
                  label={t("swatch", { value: value.value })}
                  onChange={(swatch) => setValue(value.key, { swatch })}
                />
                <Input
                  aria-label={t("value", { number: index + 1 })}
                  placeholder={t("valueExample")}
                  maxLength={60}
                  value={value.value}
                  aria-invalid={error ? true : undefined}
                  onChange={(event) => setValue(value.key, { value: event.target.value })}
                />
                <Input
                  aria-label={t("valueEn", { number: index + 1 })}
                  placeholder={tf("inEnglish")}
                  maxLength={60}
                  value={value.valueEn}
                  onChange={(event) => setValue(value.key, { valueEn: event.target.value })}
                />
                <Button
                  variant="ghost"
                  size="icon"
                  disabled={option.values.length === 1}
                  aria-label={tf("remove", { name: value.value || String(index + 1) })}
                  onClick={() =>
                    onChange({ ...option, values: option.values.filter((other) => other.key !== value.key) })
                  }
                >
                  <X aria-hidden="true" />
                </Button>
              </div>
              {error ? <FieldError>{error}</FieldError> : null}
            </li>
          );
        })}
        <li>
          <Button
            variant="ghost"
            size="sm"
            onClick={() => onChange({ ...option, values: [...option.values, emptyValue()] })}
          >
            <Plus aria-hidden="true" />
            {t("addValue")}
          </Button>
        </li>
      </ul>
    </fieldset>
  );
}

function Swatch({
  colour,
  label,
  onChange,
}: {
  colour: string | null;
  label: string;
  onChange: (colour: string | null) => void;
}) {
  const t = useTranslations("admin.editor");
  return (
    <span className="relative shrink-0">
      <input
        type="color"
        aria-label={label}
        title={label}
        value={colour ?? "#ffffff"}
        onChange={(event) => onChange(event.target.value)}
        className={`block size-10 cursor-pointer rounded-lg border border-input bg-card p-1 ${colour ? "" : "opacity-40"}`}
      />
      {colour ? (
        <button
          type="button"
          aria-label={t("noSwatch")}
          onClick={() => onChange(null)}
          className="absolute -top-2.5 -right-2.5 grid size-6 place-items-center text-muted-foreground hover:text-foreground"
        >
          <X aria-hidden="true" className="size-4 rounded-full border border-input bg-card p-0.5" />
        </button>
      ) : null}
    </span>
  );
}

function emptyValue() {
  return { key: newKey(), value: "", valueEn: "", swatch: null };
}
