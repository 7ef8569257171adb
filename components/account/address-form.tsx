"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormAction } from "@/components/auth/use-form-action";
import { useRefusalWords } from "@/components/auth/use-refusal-words";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { PhoneInput } from "@/components/ui/phone-input";
import { useRouter } from "@/i18n/navigation";
import type { AddressRow } from "@/lib/identity";
import { createAddressAction, updateAddressAction } from "@/lib/identity/actions";
import { RegionFields } from "./region-fields";
import type { Region } from "./regions";

type AddressFormProps = {
  regions: Region[];
  /** What stands in the fields at first; with an `id` the form changes that address. */
  address: Partial<AddressRow>;
  /** Page to return to, after saving and on cancel. */
  back: string;
  /** Takes the saved address instead of going back, where the form stands inside another page. */
  onSaved?: (addressId: string) => void;
};

/** One address. The default cannot be unset here: another one takes its place. Needs `account`, `auth`, `errors`. */
export function AddressForm({ regions, address, back, onSaved }: AddressFormProps) {
  const t = useTranslations("account.address");
  const words = useRefusalWords();
  const router = useRouter();
  const form = useFormAction<{ id: string }>(
    address.id ? updateAddressAction : createAddressAction,
    ({ id }) => {
      if (onSaved) return onSaved(id);
      router.push(back);
      router.refresh();
    },
  );
  const text = (name: "label" | "recipient" | "district" | "line" | "note", props: TextProps) => (
    <TextField
      key={name}
      name={name}
      label={t(name)}
      value={address[name] ?? ""}
      error={form.fieldError(name)}
      {...props}
    />
  );
  return (
    <form {...form.formProps} className="grid gap-4 sm:grid-cols-2">
      {address.id ? <input type="hidden" name="id" value={address.id} /> : null}
      {text("label", { hint: t("labelHint"), max: 40, className: "sm:col-span-2" })}
      {text("recipient", { max: 120, autoComplete: "name" })}
      <Field id="phone" label={t("phone")} error={form.fieldError("phone")} required>
        {(control) => <PhoneInput {...control} name="phone" defaultValue={address.phone ?? ""} />}
      </Field>
      <RegionFields
        regions={regions}
        province={address.province ?? ""}
        city={address.city ?? ""}
        fieldError={form.fieldError}
      />
      {text("district", { max: 60, autoComplete: "address-level3" })}
      <Field id="postcode" label={t("postcode")} error={form.fieldError("postcode")} required>
        {(control) => (
          <Input
            {...control}
            name="postcode"
            inputMode="numeric"
            autoComplete="postal-code"
            maxLength={5}
            defaultValue={address.postcode ?? ""}
          />
        )}
      </Field>
      {text("line", {
        hint: t("lineHint"),
        max: 300,
        autoComplete: "street-address",
        className: "sm:col-span-2",
      })}
      {text("note", {
        hint: t("noteHint"),
        max: 120,
        optionalLabel: t("optional"),
        className: "sm:col-span-2",
      })}
      {address.isDefault ? null : (
        <div className="sm:col-span-2">
          <Checkbox name="isDefault" label={t("isDefault")} />
        </div>
      )}
      {form.unplaced && form.error ? (
        <Alert tone="danger" announce className="sm:col-span-2">
          {words(form.error)}
        </Alert>
      ) : null}
      <div className="flex flex-wrap gap-2 sm:col-span-2">
        <Button {...form.submitProps}>{t("save")}</Button>
        {onSaved ? null : (
          <LinkButton href={back} variant="ghost">
            {t("cancel")}
          </LinkButton>
        )}
      </div>
    </form>
  );
}

type TextProps = {
  hint?: ReactNode;
  max: number;
  autoComplete?: string;
  optionalLabel?: string;
  className?: string;
};

function TextField({
  name,
  label,
  value,
  error,
  hint,
  max,
  autoComplete,
  optionalLabel,
  className,
}: TextProps & { name: string; label: string; value: string; error: string | undefined }) {
  return (
    <Field
      id={name}
      label={label}
      hint={hint}
      error={error}
      required={!optionalLabel}
      optionalLabel={optionalLabel}
      className={className}
    >
      {(control) => (
        <Input {...control} name={name} defaultValue={value} maxLength={max} autoComplete={autoComplete} />
      )}
    </Field>
  );
}
