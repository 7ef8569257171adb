"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { formText } from "@/components/console-shell/shop-profile-fields";
import { useAction, useFieldWords } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useRouter } from "@/i18n/navigation";
import { createWarehouseAction } from "@/lib/inventory/actions/warehouses";

const FIELDS = ["name", "code", "province", "city", "district", "postcode", "line"] as const;
type FieldName = (typeof FIELDS)[number];

/** The address a shop ships from; the shop's own place is offered as a start. */
export function WarehouseStep({
  shopId,
  provinces,
  start,
  nextHref,
}: {
  shopId: string;
  provinces: readonly string[];
  start: { province: string; city: string };
  nextHref: string;
}) {
  const t = useTranslations("console-setup.warehouse");
  const choose = useTranslations("console.profile")("choose");
  const word = useFieldWords();
  const router = useRouter();
  const { pending, run } = useAction();
  const [errors, setErrors] = useState<Record<string, string>>({});

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const text = (name: FieldName) => formText(form, name).trim();
    const code = text("code");
    const place = { province: text("province"), city: text("city"), district: text("district") };
    const address = { ...place, postcode: text("postcode"), line: text("line") };
    run(() => createWarehouseAction({ shopId, name: text("name"), ...(code && { code }), ...address }), {
      done: () => router.push(nextHref),
      refused: (error) => {
        setErrors(error.fieldErrors);
        return FIELDS.some((field) => error.fieldErrors[field]);
      },
    });
  }

  const field = (name: FieldName, className?: string) => ({
    id: `wh-${name}`,
    label: t(name),
    error: word(errors, name),
    className,
  });
  return (
    <form onSubmit={submit} className="grid gap-4 sm:grid-cols-6">
      <Field {...field("name", "sm:col-span-4")} required>
        {(control) => (
          <Input {...control} name="name" placeholder={t("namePlaceholder")} minLength={2} maxLength={80} />
        )}
      </Field>
      <Field {...field("code", "sm:col-span-2")} hint={t("codeHint")}>
        {(control) => (
          <Input {...control} name="code" placeholder="BDG-1" maxLength={20} pattern="[A-Za-z0-9\-]{2,20}" />
        )}
      </Field>
      <Field {...field("province", "sm:col-span-3")} required>
        {(control) => (
          <Select
            {...control}
            name="province"
            defaultValue={provinces.includes(start.province) ? start.province : ""}
          >
            <option value="" disabled>
              {choose}
            </option>
            {provinces.map((province) => (
              <option key={province}>{province}</option>
            ))}
          </Select>
        )}
      </Field>
      <Field {...field("city", "sm:col-span-3")} required>
        {(control) => (
          <Input {...control} name="city" defaultValue={start.city} minLength={2} maxLength={60} />
        )}
      </Field>
      <Field {...field("district", "sm:col-span-4")} required>
        {(control) => <Input {...control} name="district" minLength={2} maxLength={60} />}
      </Field>
      <Field {...field("postcode", "sm:col-span-2")} required>
        {(control) => (
          <Input
            {...control}
            name="postcode"
            inputMode="numeric"
            pattern="\d{5}"
            maxLength={5}
            placeholder="40132"
          />
        )}
      </Field>
      <Field {...field("line", "sm:col-span-6")} required>
        {(control) => (
          <Input {...control} name="line" placeholder={t("linePlaceholder")} minLength={5} maxLength={300} />
        )}
      </Field>
      <div className="sm:col-span-6">
        <Button type="submit" loading={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
