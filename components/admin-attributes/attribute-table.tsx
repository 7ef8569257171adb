"use client";

import { Pencil, Plus, SlidersHorizontal, Trash2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from "@/components/ui/table";
import type { AttributeRow } from "@/lib/catalog";
import { deleteAttributeAction } from "@/lib/catalog/actions/taxonomy";
import { AttributeDialog } from "./attribute-dialog";

/** Every attribute with its type and where it is used. */
export function AttributeTable({ attributes, editable }: { attributes: AttributeRow[]; editable: boolean }) {
  const t = useTranslations("admin.attributes");
  const tf = useTranslations("admin.form");
  const [open, setOpen] = useState<AttributeRow | "new" | null>(null);

  return (
    <>
      {editable ? (
        <div className="mb-4 flex justify-end">
          <Button onClick={() => setOpen("new")}>
            <Plus aria-hidden="true" />
            {t("add")}
          </Button>
        </div>
      ) : null}
      <Card>
        {attributes.length === 0 ? (
          <EmptyState icon={SlidersHorizontal} title={t("emptyTitle")} text={t("emptyText")} />
        ) : (
          <Table label={t("title")}>
            <TableHead>
              <tr>
                <TableHeaderCell>{t("name")}</TableHeaderCell>
                <TableHeaderCell className="hidden sm:table-cell">{t("type")}</TableHeaderCell>
                <TableHeaderCell className="hidden md:table-cell">{t("categories")}</TableHeaderCell>
                <TableHeaderCell numeric>{t("values")}</TableHeaderCell>
                {editable ? (
                  <TableHeaderCell>
                    <span className="sr-only">{tf("actions")}</span>
                  </TableHeaderCell>
                ) : null}
              </tr>
            </TableHead>
            <TableBody>
              {attributes.map((attribute) => (
                <AttributeLine
                  key={attribute.id}
                  attribute={attribute}
                  editable={editable}
                  onEdit={() => setOpen(attribute)}
                />
              ))}
            </TableBody>
          </Table>
        )}
      </Card>
      {open ? (
        <AttributeDialog attribute={open === "new" ? null : open} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}

function AttributeLine({
  attribute,
  editable,
  onEdit,
}: {
  attribute: AttributeRow;
  editable: boolean;
  onEdit: () => void;
}) {
  const t = useTranslations("admin.attributes");
  const tf = useTranslations("admin.form");
  const locale = useLocale();
  const { run, busy } = useStaffAction();
  const name = locale === "en" ? attribute.nameEn : attribute.name;
  const categories = attribute.categories.map((link) => (locale === "en" ? link.nameEn : link.name));

  async function remove() {
    const removed = await run(() => deleteAttributeAction({ id: attribute.id }), {
      done: t("deletedDone", { name }),
      explain: (error) =>
        error.code === "IN_USE" ? t("inUse", { products: Number(error.params.products) }) : undefined,
    });
    return removed !== null;
  }

  return (
    <TableRow>
      <TableCell>
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{name}</span>
          {attribute.filterable ? <Badge tone="primary">{t("filterable")}</Badge> : null}
        </span>
        <span className="text-muted-foreground text-xs">
          {locale === "en" ? attribute.name : attribute.nameEn}
          <span className="sm:hidden"> · {t(`types.${attribute.type}`)}</span>
        </span>
      </TableCell>
      <TableCell className="hidden sm:table-cell">
        {t(`types.${attribute.type}`)}
        {attribute.unit ? <span className="text-muted-foreground"> · {attribute.unit}</span> : null}
        {attribute.type === "ENUM" ? (
          <span className="block max-w-64 truncate text-muted-foreground text-xs">
            {attribute.choices.map((choice) => (locale === "en" ? choice.valueEn : choice.value)).join(", ")}
          </span>
        ) : null}
      </TableCell>
      <TableCell className="hidden max-w-80 text-muted-foreground md:table-cell">
        {categories.join(", ") || "–"}
      </TableCell>
      <TableCell numeric>{attribute.values}</TableCell>
      {editable ? (
        <TableCell className="w-px whitespace-nowrap text-right">
          <Button variant="ghost" size="icon-sm" aria-label={tf("editNamed", { name })} onClick={onEdit}>
            <Pencil aria-hidden="true" />
          </Button>
          <ConfirmDialog
            trigger={
              <Button variant="ghost" size="icon-sm" disabled={busy} aria-label={tf("remove", { name })}>
                <Trash2 aria-hidden="true" />
              </Button>
            }
            title={t("deleteTitle", { name })}
            description={t("deleteText", { categories: attribute.categories.length })}
            confirmLabel={tf("delete")}
            tone="destructive"
            onConfirm={remove}
          />
        </TableCell>
      ) : null}
    </TableRow>
  );
}
