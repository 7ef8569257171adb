"use client";

import { useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { EditorDraft, SetDraft } from "./editor-draft";

export type SectionProps = {
  draft: EditorDraft;
  set: SetDraft;
  fieldError: (field: string) => string | undefined;
};

/** Name and description, in both languages. */
export function BasicsSection({ draft, set, fieldError }: SectionProps) {
  const t = useTranslations("admin.editor");
  const tf = useTranslations("admin.form");
  return (
    <Card>
      <CardHeader title={t("basics")} />
      <CardBody className="grid gap-4">
        <Field id="name" label={tf("nameId")} required error={fieldError("name")}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={draft.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <Field id="nameEn" label={tf("nameEn")} optionalLabel={tf("optional")} error={fieldError("nameEn")}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={draft.nameEn}
              onChange={(event) => set({ nameEn: event.target.value })}
            />
          )}
        </Field>
        <Field id="description" label={t("descriptionId")} error={fieldError("description")}>
          {(control) => (
            <Textarea
              {...control}
              rows={6}
              maxLength={20000}
              value={draft.description}
              onChange={(event) => set({ description: event.target.value })}
            />
          )}
        </Field>
        <Field
          id="descriptionEn"
          label={t("descriptionEn")}
          optionalLabel={tf("optional")}
          error={fieldError("descriptionEn")}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={4}
              maxLength={20000}
              value={draft.descriptionEn}
              onChange={(event) => set({ descriptionEn: event.target.value })}
            />
          )}
        </Field>
      </CardBody>
    </Card>
  );
}
