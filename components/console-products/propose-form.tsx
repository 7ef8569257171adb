"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { formText } from "@/components/console-shell/shop-profile-fields";
import { useAction, useFieldWords } from "@/components/console-shell/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { useRouter } from "@/i18n/navigation";
import { proposeProductAction } from "@/lib/shops/actions/proposals";
import { ProposalPictures } from "./proposal-pictures";

export type CategoryChoice = { id: string; label: string };
type Option = { key: number; name: string; values: string };

const MAX_OPTIONS = 3;

/** A whole product the catalogue lacks, as a shop knows it; staff complete and decide. */
export function ProposeForm({
  shopId,
  categories,
  name,
  doneHref,
}: {
  shopId: string;
  categories: CategoryChoice[];
  /** What was searched for in vain. */
  name: string;
  doneHref: string;
}) {
  const t = useTranslations("console-products.propose");
  const word = useFieldWords();
  const router = useRouter();
  const { pending, run } = useAction();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [options, setOptions] = useState<Option[]>([]);
  const [pictures, setPictures] = useState<string[]>([]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const text = (field: string) => formText(form, field);
    const draft = {
      name: text("name"),
      nameEn: text("nameEn"),
      categoryId: text("categoryId"),
      brandName: text("brandName"),
      description: text("description"),
      weightGrams: text("weightGrams"),
      options: options.flatMap(toAxis),
      media: pictures.map((url) => ({ url })),
    };
    run(() => proposeProductAction({ shopId, draft }), {
      done: () => {
        toast.success(t("done"));
        router.push(doneHref);
      },
      refused: (error) => {
        const named = withoutDraft(error.fieldErrors);
        setErrors(named);
        return Object.keys(named).length > 0;
      },
    });
  }

  const optionError = Object.keys(errors).find((path) => path.startsWith("options"));
  return (
    <form onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
      <Field
        id="p-name"
        label={t("name")}
        hint={t("nameHint")}
        error={word(errors, "name")}
        required
        className="sm:col-span-2"
      >
        {(control) => <Input {...control} name="name" defaultValue={name} maxLength={200} />}
      </Field>
      <Field id="p-name-en" label={t("nameEn")} error={word(errors, "nameEn")} className="sm:col-span-2">
        {(control) => <Input {...control} name="nameEn" maxLength={200} />}
      </Field>
      <Field id="p-category" label={t("category")} error={word(errors, "categoryId")} required>
        {(control) => (
          <Select {...control} name="categoryId" defaultValue="">
            <option value="" disabled>
              {t("chooseCategory")}
            </option>
            {categories.map((category) => (
              <option key={category.id} value={category.id}>
                {category.label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="p-brand" label={t("brand")} hint={t("brandHint")} error={word(errors, "brandName")}>
        {(control) => <Input {...control} name="brandName" maxLength={80} />}
      </Field>
      <Field
        id="p-description"
        label={t("description")}
        error={word(errors, "description")}
        required
        className="sm:col-span-2"
      >
        {(control) => <Textarea {...control} name="description" maxLength={20000} />}
      </Field>
      <Field id="p-weight" label={t("weight")} error={word(errors, "weightGrams")} required>
        {(control) => (
          <Input {...control} name="weightGrams" type="number" min={1} max={1000000} suffix={t("grams")} />
        )}
      </Field>
      <div className="grid gap-5 sm:col-span-2">
        <OptionFields
          options={options}
          onChange={setOptions}
          error={optionError && word(errors, optionError)}
        />
        <ProposalPictures shopId={shopId} pictures={pictures} onChange={setPictures} />
      </div>
      <div className="sm:col-span-2">
        <Button type="submit" loading={pending}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}

function OptionFields({
  options,
  onChange,
  error,
}: {
  options: Option[];
  onChange: (options: Option[]) => void;
  error: string | undefined;
}) {
  const t = useTranslations("console-products.propose");
  function edit(key: number, part: Partial<Option>) {
    onChange(options.map((option) => (option.key === key ? { ...option, ...part } : option)));
  }
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold text-sm">{t("options")}</legend>
      <p className="text-muted-foreground text-sm">{t("optionsText")}</p>
      {options.map((option) => (
        <div key={option.key} className="grid items-end gap-3 sm:grid-cols-[10rem_1fr_auto]">
          <Field id={`o-name-${option.key}`} label={t("optionName")} error={error} required>
            {(control) => (
              <Input
                {...control}
                value={option.name}
                maxLength={40}
                placeholder={t("optionNamePlaceholder")}
                onChange={(event) => edit(option.key, { name: event.target.value })}
              />
            )}
          </Field>
          <Field id={`o-values-${option.key}`} label={t("optionValues")} required>
            {(control) => (
              <Input
                {...control}
                value={option.values}
                placeholder={t("optionValuesPlaceholder")}
                onChange={(event) => edit(option.key, { values: event.target.value })}
              />
            )}
          </Field>
          <Button
            variant="ghost"
            size="icon"
            aria-label={t("removeOption")}
            onClick={() => onChange(options.filter((other) => other.key !== option.key))}
          >
            <Trash2 aria-hidden="true" />
          </Button>
        </div>
      ))}
      {options.length < MAX_OPTIONS ? (
        <Button
          variant="outline"
          size="sm"
          className="justify-self-start"
          onClick={() => onChange([...options, { key: nextKey(options), name: "", values: "" }])}
        >
          <Plus aria-hidden="true" />
          {t("addOption")}
        </Button>
      ) : null}
    </fieldset>
  );
}

function nextKey(options: Option[]): number {
  return Math.max(0, ...options.map((option) => option.key)) + 1;
}

// The shop writes in one language; staff translate where the words differ.
function toAxis({ name, values }: Option) {
  const words = values
    .split(",")
    .map((value) => value.trim())
    .filter(Boolean);
  if (!name.trim() || words.length === 0) return [];
  return [{ name, nameEn: name, values: words.map((value) => ({ value, valueEn: value })) }];
}

function withoutDraft(fieldErrors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fieldErrors).map(([path, word]) => [path.replace(/^draft\./, ""), word]),
  );
}
