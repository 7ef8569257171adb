"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { RegionFields } from "@/components/account/region-fields";
import type { Region } from "@/components/account/regions";
import { formText } from "@/components/console-shell/shop-profile-fields";
import { useAction, useFieldWords } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, type InputProps } from "@/components/ui/input";
import type { WarehouseRow } from "@/lib/inventory";
import {
  createWarehouseAction,
  setSafetyStockAction,
  updateWarehouseAction,
} from "@/lib/inventory/actions/warehouses";

const FIELDS = [
  "name",
  "code",
  "priority",
  "safetyStock",
  "province",
  "city",
  "district",
  "postcode",
  "line",
] as const;
type FieldName = (typeof FIELDS)[number];

/** A warehouse's name, code, rank and address; with a `warehouse` it changes that one. Needs `account` for the region fields. */
export function WarehouseForm({
  shopId,
  warehouse,
  regions,
  onSaved,
}: {
  shopId: string;
  warehouse: WarehouseRow | null;
  regions: Region[];
  onSaved: () => void;
}) {
  const t = useTranslations("console-warehouses.form");
  const { pending, run } = useAction();
  const { fieldError, setErrors } = useWarehouseErrors();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { safetyStock, ...form } = readForm(event.currentTarget);
    run<unknown>(() => save({ shopId, ...form }, safetyStock), {
      done: onSaved,
      refused: (error) => {
        setErrors(error.fieldErrors);
        return FIELDS.some((name) => error.fieldErrors[name]);
      },
    });
  }

  async function save(input: WarehouseFields, safetyStock: number) {
    const saved = warehouse
      ? await updateWarehouseAction({ ...input, warehouseId: warehouse.id })
      : await createWarehouseAction(input);
    if (!saved.ok || safetyStock === (warehouse?.safetyStock ?? 0)) return saved;
    const warehouseId = warehouse?.id ?? (saved.data as { warehouseId: string }).warehouseId;
    return setSafetyStockAction({ shopId, warehouseId, safetyStock });
  }

  const text = (name: Exclude<FieldName, "province" | "city">, props: TextProps = {}) => (
    <TextField
      name={name}
      label={t(name)}
      error={fieldError(name)}
      defaultValue={warehouse?.[name] ?? ""}
      {...props}
    />
  );
  return (
    <form onSubmit={submit} noValidate className="grid gap-4 sm:grid-cols-2">
      {text("name", {
        placeholder: t("namePlaceholder"),
        maxLength: 80,
        className: "sm:col-span-2",
        required: true,
      })}
      {text("code", { hint: t("codeHint"), maxLength: 20 })}
      {warehouse ? (
        text("priority", { hint: t("priorityHint"), inputMode: "numeric", maxLength: 3 })
      ) : (
        <span />
      )}
      {text("safetyStock", {
        hint: t("safetyStockHint"),
        inputMode: "numeric",
        maxLength: 7,
        className: "sm:col-span-2",
      })}
      <RegionFields
        regions={regions}
        province={warehouse?.province ?? ""}
        city={warehouse?.city ?? ""}
        fieldError={fieldError}
      />
      {text("district", { maxLength: 60, required: true })}
      {text("postcode", { inputMode: "numeric", maxLength: 5, placeholder: "40132", required: true })}
      {text("line", {
        placeholder: t("linePlaceholder"),
        maxLength: 300,
        className: "sm:col-span-2",
        required: true,
      })}
      <div className="sm:col-span-2">
        <Button type="submit" loading={pending} className="max-sm:w-full">
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

// The shared words of CODE_FORM speak of a one-time code; a warehouse's code has its own.
function useWarehouseErrors() {
  const t = useTranslations("console-warehouses.form");
  const word = useFieldWords();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const fieldError = (name: string) =>
    name === "code" && errors.code === "CODE_FORM" ? t("codeForm") : word(errors, name);
  return { fieldError, setErrors };
}

type WarehouseFields = { shopId: string } & Omit<ReturnType<typeof readForm>, "safetyStock">;

function readForm(form: HTMLFormElement) {
  const text = (name: FieldName) => formText(form, name).trim();
  const code = text("code");
  const priority = text("priority");
  return {
    name: text("name"),
    ...(code && { code }),
    ...(priority && { priority: Number(priority) }),
    safetyStock: Number(text("safetyStock") || 0),
    province: text("province"),
    city: text("city"),
    district: text("district"),
    postcode: text("postcode"),
    line: text("line"),
  };
}

type TextProps = Pick<InputProps, "placeholder" | "maxLength" | "inputMode" | "required"> & {
  hint?: string;
  className?: string;
};

function TextField({
  name,
  label,
  error,
  hint,
  required,
  className,
  ...input
}: TextProps & { name: string; label: string; error: string | undefined; defaultValue: string | number }) {
  return (
    <Field
      id={`wh-${name}`}
      label={label}
      error={error}
      hint={hint}
      required={required}
      className={className}
    >
      {(control) => <Input {...control} name={name} autoComplete="off" {...input} />}
    </Field>
  );
}
