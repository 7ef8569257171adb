"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { CategoryNode } from "@/lib/catalog";
import { moveCategoryAction } from "@/lib/catalog/actions/taxonomy";
import { flatten, heightOf, labelOf } from "./category-paths";

/** Hangs a category under another parent; only parents that the three levels leave room for are offered. */
export function CategoryMoveDialog({
  tree,
  node,
  onClose,
}: {
  tree: CategoryNode[];
  node: CategoryNode;
  onClose: () => void;
}) {
  const t = useTranslations("admin.categories");
  const tf = useTranslations("admin.form");
  const locale = useLocale();
  const { run, busy, fieldError } = useStaffAction();
  const [parentId, setParentId] = useState(node.parentId ?? "");
  const id = useId();
  const room = flatten(tree).filter(
    ({ node: other }) =>
      !other.retired && !other.path.startsWith(node.path) && other.depth + 1 + heightOf(node) < 3,
  );

  async function save() {
    const moved = await run(() => moveCategoryAction({ id: node.id, parentId: parentId || null }), {
      done: t("movedDone"),
    });
    if (moved) onClose();
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={t("moveTitle", { name: labelOf(node, locale) })}
        description={t("moveText")}
        footer={
          <>
            <Button variant="outline" onClick={onClose}>
              {tf("cancel")}
            </Button>
            <Button loading={busy} onClick={save}>
              {t("move")}
            </Button>
          </>
        }
      >
        <Field id={id} label={t("parent")} error={fieldError("parentId")}>
          {(control) => (
            <Select {...control} value={parentId} onChange={(event) => setParentId(event.target.value)}>
              <option value="">{t("top")}</option>
              {room.map(({ node: other, trail }) => (
                <option key={other.id} value={other.id}>
                  {trail.map((step) => labelOf(step, locale)).join(" › ")}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </DialogContent>
    </Dialog>
  );
}
