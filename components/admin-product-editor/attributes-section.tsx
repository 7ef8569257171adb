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
        title={t("attributes")}
        description={draft.categoryId ? undefined : t("attributesNeedCategory")}
      />
      <CardBody className="grid gap-4 sm:grid-cols-2">
        {draft.categoryId && attributes.length === 0 ? (
          <p className="text-muted-foreground text-sm">{t("noAttributes")}</p>
        ) : null}
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
                value={draft.attributes[attribute.id]?.value ?? ""}
                onChange={(value) =>
                  set({ attributes: { ...draft.attributes, [attribute.id]: { value, valueEn: "" } } })
                }
              />
            )}
          </Field>
        ))}
      </CardBody>
    </Card>
  );
}

type ControlProps = {
  control: FieldControlProps;
  attribute: EditorAttribute;
  value: string;
  onChange: (value: string) => void;
};

function AttributeControl({ control, attribute, value, onChange }: ControlProps) {
  const t = useTranslations("admin.editor");
  const locale = useLocale();
  if (attribute.type === "ENUM") {
    return (
      <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
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
    const said = value === "Ya" ? "true" : value === "Tidak" ? "false" : value;
    return (
      <Select {...control} value={said} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t("choose")}</option>
        <option value="true">{t("yes")}</option>
        <option value="false">{t("no")}</option>
      </Select>
    );
  }
  const number = attribute.type === "NUMBER";
  return (
    <Input
      {...control}
      maxLength={160}
      inputMode={number ? "decimal" : undefined}
      {...(attribute.unit ? { suffix: attribute.unit } : {})}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
