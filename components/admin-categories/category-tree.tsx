"use client";

import { FolderTree, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import type { AttributeRow, CategoryNode } from "@/lib/catalog";
import { CategoryAttributesDialog } from "./category-attributes-dialog";
import { CategoryFormDialog } from "./category-form-dialog";
import { CategoryMoveDialog } from "./category-move-dialog";
import { flatten, productTotals, pruned } from "./category-paths";
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
  const tf = useTranslations("admin.form");
  const [task, setTask] = useState<CategoryTask | null>(null);
  const [query, setQuery] = useState("");
  const filtered = query.trim() !== "";
  const shown = pruned(tree, query);
  // A row of the filtered tree lacks the children that are hidden; the dialogs must know them.
  const whole = (node: CategoryNode) =>
    flatten(tree).find((entry) => entry.node.id === node.id)?.node ?? node;
  const close = () => setTask(null);

  return (
    <>
      <div className="mb-4 flex flex-wrap justify-between gap-2">
        <Input
          type="search"
          className="sm:max-w-72"
          aria-label={t("filter")}
          placeholder={t("filter")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {editable ? (
          <Button onClick={() => setTask({ kind: "add", parent: null })}>
            <Plus aria-hidden="true" />
            {t("addTop")}
          </Button>
        ) : null}
      </div>
      <Card>
        {shown.length === 0 ? (
          <EmptyState
            icon={FolderTree}
            title={filtered ? tf("nothingFound") : t("emptyTitle")}
            text={filtered ? undefined : t("emptyText")}
          />
        ) : (
          <CategoryRows
            nodes={shown}
            totals={productTotals(tree, counts)}
            editable={editable}
            filtered={filtered}
            onTask={setTask}
          />
        )}
      </Card>
      {task?.kind === "add" ? <CategoryFormDialog parent={task.parent} node={null} onClose={close} /> : null}
      {task?.kind === "edit" ? <CategoryFormDialog parent={null} node={task.node} onClose={close} /> : null}
      {task?.kind === "move" ? (
        <CategoryMoveDialog tree={tree} node={whole(task.node)} onClose={close} />
      ) : null}
      {task?.kind === "attributes" ? (
        <CategoryAttributesDialog tree={tree} node={task.node} attributes={attributes} onClose={close} />
      ) : null}
    </>
  );
}
