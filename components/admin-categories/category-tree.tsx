"use client";

import { FolderTree, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { AttributeRow, CategoryNode } from "@/lib/catalog";
import { CategoryAttributesDialog } from "./category-attributes-dialog";
import { CategoryFormDialog } from "./category-form-dialog";
import { CategoryMoveDialog } from "./category-move-dialog";
import { CategoryRows } from "./category-rows";
import type { CategoryTask } from "./category-task";

/** The category tree as an editor: every deed is a button, so it works by keyboard as by mouse. */
export function CategoryTree({
  tree,
  attributes,
  counts,
  editable,
}: {
  tree: CategoryNode[];
  attributes: AttributeRow[];
  counts: Record<string, number>;
  editable: boolean;
}) {
  const t = useTranslations("admin.categories");
  const [task, setTask] = useState<CategoryTask | null>(null);
  const close = () => setTask(null);

  return (
    <>
      {editable ? (
        <div className="mb-4 flex justify-end">
          <Button onClick={() => setTask({ kind: "add", parent: null })}>
            <Plus aria-hidden="true" />
            {t("addTop")}
          </Button>
        </div>
      ) : null}
      <Card>
        {tree.length === 0 ? (
          <EmptyState icon={FolderTree} title={t("emptyTitle")} text={t("emptyText")} />
        ) : (
          <CategoryRows nodes={tree} counts={counts} editable={editable} onTask={setTask} />
        )}
      </Card>
      {task?.kind === "add" ? <CategoryFormDialog parent={task.parent} node={null} onClose={close} /> : null}
      {task?.kind === "edit" ? <CategoryFormDialog parent={null} node={task.node} onClose={close} /> : null}
      {task?.kind === "move" ? <CategoryMoveDialog tree={tree} node={task.node} onClose={close} /> : null}
      {task?.kind === "attributes" ? (
        <CategoryAttributesDialog tree={tree} node={task.node} attributes={attributes} onClose={close} />
      ) : null}
    </>
  );
}
