"use client";

import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field, type FieldControlProps } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { labelOf } from "../admin-categories/category-paths";
import type { SectionProps } from "./basics-section";
import type { EditorAttribute } from "./editor-draft";

/** The attributes the chosen category has, each by its type. */
export function AttributesSection({
  draft,
  set,
  fieldError,
  attributes,
}: SectionProps & { attributes: EditorAttribute[] }) {
  const t = useTranslations("admin.editor");
  const tf = useTranslations("admin.form");
  const locale = useLocale();
  return (
    <Card>
      <CardHeader
        className={attributes.length === 0 ? "pb-4 md:pb-5" : undefined}
        title={t("attributes")}
        description={
          draft.categoryId ? attributes.length === 0 && t("noAttributes") : t("attributesNeedCategory")
        }
      />
      {attributes.length > 0 ? (
        <CardBody className="grid gap-4 sm:grid-cols-2">
          {attributes.map((attribute) => (
            <Field
              key={attribute.id}
              id={`attribute-${attribute.id}`}
              label={labelOf(attribute, locale)}
              {...(attribute.required ? {} : { optionalLabel: tf("optional") })}
              error={fieldError(`attributes.${attribute.id}`)}
            >
              {(control) => (
                <AttributeControl
                  control={control}
                  attribute={attribute}
                  said={draft.attributes[attribute.id] ?? nothingSaid}
                  onChange={(said) => set({ attributes: { ...draft.attributes, [attribute.id]: said } })}
                />
              )}
            </Field>
          ))}
        </CardBody>
      ) : null}
    </Card>
  );
}

const nothingSaid = { value: "", valueEn: "" };

type ControlProps = {
  control: FieldControlProps;
  attribute: EditorAttribute;
  said: { value: string; valueEn: string };
  onChange: (said: { value: string; valueEn: string }) => void;
};

// Only free text is said twice: the other types have their English words, or need none.
function AttributeControl({ control, attribute, said, onChange }: ControlProps) {
  const t = useTranslations("admin.editor");
  const tf = useTranslations("admin.form");
  const { value } = said;
  const choose = (chosen: string) => onChange({ value: chosen, valueEn: "" });
  const locale = useLocale();
  if (attribute.type === "ENUM") {
    return (
      <Select {...control} value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">{t("choose")}</option>
        {attribute.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {locale === "en" ? choice.valueEn : choice.value}
          </option>
        ))}
      </Select>
    );
  }
  if (attribute.type === "BOOLEAN") {
    // Stored in words; the action takes true and false.
    const answer = value === "Ya" ? "true" : value === "Tidak" ? "false" : value;
    return (
      <Select {...control} value={answer} onChange={(event) => choose(event.target.value)}>
        <option value="">{t("choose")}</option>
        <option value="true">{t("yes")}</option>
        <option value="false">{t("no")}</option>
      </Select>
    );
  }
  if (attribute.type === "NUMBER") {
    return (
      <Input
        {...control}
        maxLength={160}
        inputMode="decimal"
        {...(attribute.unit ? { suffix: attribute.unit } : {})}
        value={value}
        onChange={(event) => choose(event.target.value)}
      />
    );
  }
  return (
    <>
      <Input
        {...control}
        maxLength={160}
        placeholder={tf("inIndonesian")}
        value={value}
        onChange={(event) => onChange({ ...said, value: event.target.value })}
      />
      <Input
        aria-label={t("attributeEn", { name: labelOf(attribute, locale) })}
        maxLength={160}
        placeholder={tf("inEnglish")}
        value={said.valueEn}
        onChange={(event) => onChange({ ...said, valueEn: event.target.value })}
      />
    </>
  );
}
