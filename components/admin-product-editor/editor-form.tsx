"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { UnsavedGuard } from "@/components/admin-form/unsaved-guard";
import { Button } from "@/components/ui/button";
import type { AttributeRow, BrandRow, CategoryNode } from "@/lib/catalog";
import { publishChecklist } from "@/lib/catalog/checklist";
import { flatten, labelOf } from "../admin-categories/category-paths";
import { AttributesSection } from "./attributes-section";
import { BasicsSection, type SectionProps } from "./basics-section";
import { ChecklistCard } from "./checklist-card";
import { attributesOf, type EditorAttribute, type EditorDraft, matrixOf } from "./editor-draft";
import { OptionsSection } from "./options-section";
import { OrganisationSection } from "./organisation-section";
import { PicturesSection } from "./pictures-section";
import { VariantsSection } from "./variants-section";

/** What the form needs to know of the rest of the catalogue. */
export type Taxonomy = { tree: CategoryNode[]; brands: BrandRow[]; attributes: AttributeRow[] };

/** All sections of the product form; saving, publishing and deciding are its callers'. */
export function EditorForm({
  draft,
  set,
  fieldError,
  taxonomy,
  onSale = false,
  readOnly = false,
  aside,
}: SectionProps & { taxonomy: Taxonomy; onSale?: boolean; readOnly?: boolean; aside?: ReactNode }) {
  const attributes = attributesOf(taxonomy.tree, taxonomy.attributes, draft.categoryId);
  const locale = useLocale();
  const section = { draft, set, fieldError };
  return (
    <fieldset
      disabled={readOnly}
      className="grid min-w-0 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]"
    >
      <div className="grid min-w-0 gap-4">
        <BasicsSection {...section} />
        <PicturesSection {...section} />
        <OptionsSection {...section} onSale={onSale} />
        <VariantsSection {...section} />
        <AttributesSection {...section} attributes={attributes} />
      </div>
      <div className="grid min-w-0 gap-4 lg:sticky lg:top-18">
        {aside}
        <ChecklistCard items={checklistOf(draft, taxonomy, attributes, locale)} />
        <OrganisationSection {...section} tree={taxonomy.tree} brands={taxonomy.brands} />
      </div>
    </fieldset>
  );
}

/** The bar that appears with the first change, and asks before the page is left without saving. */
export function SaveBar({
  dirty,
  busy,
  onSave,
  onDiscard,
}: {
  dirty: boolean;
  busy: boolean;
  onSave: () => void;
  onDiscard: () => void;
}) {
  const t = useTranslations("admin.unsaved");
  const tf = useTranslations("admin.form");
  return (
    <>
      <UnsavedGuard dirty={dirty && !busy} />
      {dirty ? (
        <div className="sticky bottom-0 z-30 -mx-4 mt-4 flex flex-wrap items-center justify-end gap-2 border-border border-t bg-card px-4 py-3 shadow-lg md:mx-0 md:rounded-t-2xl md:border">
          <p role="status" className="mr-auto font-semibold text-sm">
            {t("bar")}
          </p>
          <Button variant="ghost" disabled={busy} onClick={onDiscard}>
            {t("discard")}
          </Button>
          <Button loading={busy} onClick={onSave}>
            {tf("save")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

// The same rules as the server's, over what is typed and not yet saved.
function checklistOf(draft: EditorDraft, { tree }: Taxonomy, attributes: EditorAttribute[], locale: string) {
  return publishChecklist({
    name: draft.name,
    categoryOpen: flatten(tree).some(({ node }) => node.id === draft.categoryId && !node.retired),
    activeVariants: matrixOf(draft).filter(
      (row) => row.active && row.words.every((word) => word.trim() !== ""),
    ).length,
    pictures: draft.media.length,
    requiredAttributes: attributes
      .filter((attribute) => attribute.required)
      .map((attribute) => ({ id: attribute.id, name: labelOf(attribute, locale) })),
    filledAttributeIds: Object.entries(draft.attributes).flatMap(([id, entry]) =>
      entry.value.trim() ? [id] : [],
    ),
  });
}
