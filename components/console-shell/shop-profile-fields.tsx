"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useFieldWords } from "./use-action";

export type ShopProfileValues = { name: string; province: string; city: string; description: string };

/** The fields a shop describes itself with; names are those of the shop's input schema. */
export function ShopProfileFields({
  values,
  provinces,
  errors,
  disabled = false,
}: {
  values?: ShopProfileValues;
  provinces: readonly string[];
  errors?: Record<string, string>;
  disabled?: boolean;
}) {
  const t = useTranslations("console.profile");
  const word = useFieldWords();
  return (
    <fieldset disabled={disabled} className="grid gap-4 sm:grid-cols-2">
      <Field id="shop-name" label={t("name")} error={word(errors, "name")} required className="sm:col-span-2">
        {(control) => (
          <Input
            {...control}
            name="name"
            defaultValue={values?.name}
            placeholder={t("namePlaceholder")}
            minLength={3}
            maxLength={80}
            autoComplete="organization"
          />
        )}
      </Field>
      <Field id="shop-province" label={t("province")} error={word(errors, "province")} required>
        {(control) => (
          <Select {...control} name="province" defaultValue={values?.province ?? ""}>
            <option value="" disabled>
              {t("choose")}
            </option>
            {provinces.map((province) => (
              <option key={province}>{province}</option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="shop-city" label={t("city")} error={word(errors, "city")} required>
        {(control) => (
          <Input
            {...control}
            name="city"
            defaultValue={values?.city}
            placeholder={t("cityPlaceholder")}
            minLength={2}
            maxLength={60}
          />
        )}
      </Field>
      <Field
        id="shop-description"
        label={t("description")}
        hint={t("descriptionHint")}
        error={word(errors, "description")}
        required
        className="sm:col-span-2"
      >
        {(control) => (
          <Textarea
            {...control}
            name="description"
            defaultValue={values?.description}
            minLength={20}
            maxLength={2000}
          />
        )}
      </Field>
    </fieldset>
  );
}

/** What the browser holds in a form, each field a string. */
export function formText(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
}
