"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { CategoryNode } from "@/lib/catalog";
import { createCategoryAction, updateCategoryAction } from "@/lib/catalog/actions/taxonomy";
import { labelOf } from "./category-paths";

/** Adds a category under `parent`, or renames `node`. */
export function CategoryFormDialog({
  parent,
  node,
  onClose,
}: {
  parent: CategoryNode | null;
  node: CategoryNode | null;
  onClose: () => void;
}) {
  const t = useTranslations("admin.categories");
  const tf = useTranslations("admin.form");
  const { run, busy, fieldError } = useStaffAction();
  const locale = useLocale();
  const formId = useId();

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const fields = {
      name: text("name"),
      nameEn: text("nameEn"),
      slug: text("slug"),
      icon: node?.icon,
      pictureUrl: node?.pictureUrl,
    };
    const saved = await run<unknown>(
      () =>
        node
          ? updateCategoryAction({ ...fields, id: node.id })
          : createCategoryAction({ ...fields, parentId: parent?.id ?? null }),
      { done: tf("saved") },
    );
    if (saved) onClose();
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={
          node ? t("editTitle") : parent ? t("addUnder", { name: labelOf(parent, locale) }) : t("addTop")
        }
        footer={
          <>
            <Button variant="outline" onClick={onClose}>
              {tf("cancel")}
            </Button>
            <Button type="submit" form={formId} loading={busy}>
              {tf("save")}
            </Button>
          </>
        }
      >
        <form id={formId} noValidate onSubmit={save} className="grid gap-4">
          <Field id={`${formId}-name`} label={tf("nameId")} required error={fieldError("name")}>
            {(control) => <Input {...control} name="name" maxLength={80} defaultValue={node?.name} />}
          </Field>
          <Field id={`${formId}-nameEn`} label={tf("nameEn")} required error={fieldError("nameEn")}>
            {(control) => <Input {...control} name="nameEn" maxLength={80} defaultValue={node?.nameEn} />}
          </Field>
          <Field
            id={`${formId}-slug`}
            label={tf("slug")}
            optionalLabel={tf("optional")}
            hint={tf("slugHint")}
            error={fieldError("slug")}
          >
            {(control) => <Input {...control} name="slug" maxLength={80} defaultValue={node?.slug} />}
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}
