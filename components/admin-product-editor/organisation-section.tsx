"use client";

import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { BrandRow, CategoryNode } from "@/lib/catalog";
import { flatten, labelOf } from "../admin-categories/category-paths";
import type { SectionProps } from "./basics-section";

/** Where the product stands: category, brand, address. */
export function OrganisationSection({
  draft,
  set,
  fieldError,
  tree,
  brands,
}: SectionProps & { tree: CategoryNode[]; brands: BrandRow[] }) {
  const t = useTranslations("admin.editor");
  const tf = useTranslations("admin.form");
  const locale = useLocale();
  // "Does not look right" says little about a list in which nothing was chosen.
  const categoryError =
    fieldError("categoryId") && (draft.categoryId ? fieldError("categoryId") : t("chooseCategory"));
  return (
    <Card>
      <CardHeader title={t("organisation")} />
      <CardBody className="grid gap-4">
        <Field id="categoryId" label={t("category")} required error={categoryError}>
          {(control) => (
            <Select
              {...control}
              value={draft.categoryId}
              onChange={(event) => set({ categoryId: event.target.value })}
            >
              <option value="">{t("chooseCategory")}</option>
              {flatten(tree)
                .filter(({ node }) => !node.retired || node.id === draft.categoryId)
                .map(({ node, trail }) => (
                  <option key={node.id} value={node.id}>
                    {trail.map((step) => labelOf(step, locale)).join(" › ")}
                  </option>
                ))}
            </Select>
          )}
        </Field>
        <Field
          id="brandId"
          label={t("brand")}
          error={fieldError("brandId") ?? fieldError("brandName")}
          hint={draft.brandName && !draft.brandId ? t("newBrand", { name: draft.brandName }) : undefined}
        >
          {(control) => (
            <Select
              {...control}
              value={draft.brandId}
              onChange={(event) => set({ brandId: event.target.value })}
            >
              <option value="">
                {draft.brandName ? t("brandAsProposed", { name: draft.brandName }) : t("noBrand")}
              </option>
              {brands
                .filter((brand) => !brand.retired || brand.id === draft.brandId)
                .map((brand) => (
                  <option key={brand.id} value={brand.id}>
                    {brand.name}
                  </option>
                ))}
            </Select>
          )}
        </Field>
        <Field
          id="slug"
          label={tf("slug")}
          optionalLabel={tf("optional")}
          hint={tf("slugHint")}
          error={fieldError("slug")}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={160}
              value={draft.slug}
              onChange={(event) => set({ slug: event.target.value })}
            />
          )}
        </Field>
      </CardBody>
    </Card>
  );
}
