"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { BrandRow } from "@/lib/catalog";
import { createBrandAction, updateBrandAction } from "@/lib/catalog/actions/taxonomy";

/** Adds a brand, or renames one. */
export function BrandDialog({ brand, onClose }: { brand: BrandRow | null; onClose: () => void }) {
  const t = useTranslations("admin.brands");
  const tf = useTranslations("admin.form");
  const { run, busy, fieldError } = useStaffAction();
  const id = useId();

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const fields = {
      name: text("name"),
      slug: text("slug"),
      tagline: text("tagline"),
      taglineEn: text("taglineEn"),
    };
    const saved = await run<unknown>(
      () => (brand ? updateBrandAction({ ...fields, id: brand.id }) : createBrandAction(fields)),
      { done: tf("saved") },
    );
    if (saved) onClose();
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={brand ? tf("editNamed", { name: brand.name }) : t("add")}
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
          <Field id={`${id}-name`} label={t("name")} required error={fieldError("name")}>
            {(control) => <Input {...control} name="name" maxLength={80} defaultValue={brand?.name} />}
          </Field>
          <Field
            id={`${id}-slug`}
            label={tf("slug")}
            optionalLabel={tf("optional")}
            hint={tf("slugHint")}
            error={fieldError("slug")}
          >
            {(control) => <Input {...control} name="slug" maxLength={80} defaultValue={brand?.slug} />}
          </Field>
          <Field
            id={`${id}-tagline`}
            label={t("taglineId")}
            optionalLabel={tf("optional")}
            error={fieldError("tagline")}
          >
            {(control) => (
              <Input {...control} name="tagline" maxLength={160} defaultValue={brand?.tagline ?? ""} />
            )}
          </Field>
          <Field
            id={`${id}-taglineEn`}
            label={t("taglineEn")}
            optionalLabel={tf("optional")}
            error={fieldError("taglineEn")}
          >
            {(control) => (
              <Input {...control} name="taglineEn" maxLength={160} defaultValue={brand?.taglineEn ?? ""} />
            )}
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}
