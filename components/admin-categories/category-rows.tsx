"use client";

import {
  Archive,
  ArchiveRestore,
  ArrowDown,
  ArrowUp,
  ChevronDown,
  ChevronRight,
  Ellipsis,
  FolderInput,
  Pencil,
  Plus,
  SlidersHorizontal,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useStaffAction } from "@/components/admin-form/use-staff-action";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { CategoryNode } from "@/lib/catalog";
import {
  reopenCategoryAction,
  reorderCategoriesAction,
  retireCategoryAction,
} from "@/lib/catalog/actions/taxonomy";
import type { CategoryTask } from "./category-task";

type RowsProps = {
  nodes: CategoryNode[];
  /** Products of each category with all below it. */
  totals: Record<string, number>;
  editable: boolean;
  /** Some siblings are hidden: everything is open, and nothing can be put in order. */
  filtered: boolean;
  onTask: (task: CategoryTask) => void;
};

/** One level of the tree; each row holds the level below it. */
export function CategoryRows({ nodes, ...props }: RowsProps) {
  return (
    <ul className={cn("divide-y divide-border", (nodes[0]?.depth ?? 0) > 0 && "border-border border-t")}>
      {nodes.map((node, index) => (
        <CategoryRow key={node.id} node={node} index={index} siblings={nodes} {...props} />
      ))}
    </ul>
  );
}

type RowProps = Omit<RowsProps, "nodes"> & { node: CategoryNode; index: number; siblings: CategoryNode[] };

function CategoryRow({ node, index, siblings, totals, editable, filtered, onTask }: RowProps) {
  const t = useTranslations("admin.categories");
  const locale = useLocale();
  const [unfolded, setOpen] = useState(node.depth === 0);
  const open = unfolded || filtered;
  const [name, other] = locale === "en" ? [node.nameEn, node.name] : [node.name, node.nameEn];
  const Chevron = open ? ChevronDown : ChevronRight;

  return (
    <li>
      <div
        className="flex items-center gap-1 py-1.5 pr-2 pl-2"
        style={{ paddingInlineStart: `${0.5 + node.depth * 1.25}rem` }}
      >
        {node.children.length > 0 && !filtered ? (
          <Button
            variant="ghost"
            size="icon-sm"
            aria-expanded={open}
            aria-label={t(open ? "collapse" : "expand", { name })}
            onClick={() => setOpen(!open)}
          >
            <Chevron aria-hidden="true" />
          </Button>
        ) : (
          <span className="size-9 shrink-0" />
        )}
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-x-2">
            <span
              className={cn(
                "break-words",
                node.depth === 0 ? "font-bold" : "font-medium",
                node.retired && "text-muted-foreground",
              )}
            >
              {name}
            </span>
            {other === name ? null : (
              <span className="hidden text-muted-foreground text-sm sm:inline">{other}</span>
            )}
            {node.retired ? <Badge>{t("retired")}</Badge> : null}
          </p>
          <p className="text-muted-foreground text-xs">{t("products", { count: totals[node.id] ?? 0 })}</p>
        </div>
        {editable ? (
          <RowActions
            node={node}
            name={name}
            index={index}
            siblings={siblings}
            filtered={filtered}
            onTask={onTask}
          />
        ) : null}
      </div>
      {open && node.children.length > 0 ? (
        <CategoryRows
          nodes={node.children}
          totals={totals}
          editable={editable}
          filtered={filtered}
          onTask={onTask}
        />
      ) : null}
    </li>
  );
}

type ActionsProps = Pick<RowProps, "node" | "index" | "siblings" | "filtered" | "onTask"> & { name: string };

function RowActions({ node, name, index, siblings, filtered, onTask }: ActionsProps) {
  const t = useTranslations("admin.categories");
  const { run, busy } = useStaffAction();

  function swapWith(other: number) {
    const ids = siblings.map((sibling) => sibling.id);
    const neighbour = ids[other];
    if (neighbour === undefined) return;
    ids[other] = node.id;
    ids[index] = neighbour;
    void run(() => reorderCategoriesAction({ parentId: node.parentId, ids }));
  }

  function retire() {
    void run(() => retireCategoryAction({ id: node.id }), {
      done: t("retiredDone", { name }),
      explain: (error) =>
        error.code === "IN_USE"
          ? t("inUse", { children: Number(error.params.children), products: Number(error.params.products) })
          : undefined,
    });
  }

  return (
    <div className="flex shrink-0 items-center">
      <Button
        variant="ghost"
        size="icon-sm"
        disabled={index === 0 || filtered || busy}
        aria-label={t("up", { name })}
        onClick={() => swapWith(index - 1)}
      >
        <ArrowUp aria-hidden="true" />
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        disabled={index === siblings.length - 1 || filtered || busy}
        aria-label={t("down", { name })}
        onClick={() => swapWith(index + 1)}
      >
        <ArrowDown aria-hidden="true" />
      </Button>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon-sm" aria-label={t("more", { name })}>
            <Ellipsis aria-hidden="true" />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          {node.depth < 2 && !node.retired ? (
            <DropdownMenuItem onSelect={() => onTask({ kind: "add", parent: node })}>
              <Plus aria-hidden="true" />
              {t("addChild")}
            </DropdownMenuItem>
          ) : null}
          <DropdownMenuItem onSelect={() => onTask({ kind: "edit", node })}>
            <Pencil aria-hidden="true" />
            {t("edit")}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => onTask({ kind: "move", node })}>
            <FolderInput aria-hidden="true" />
            {t("move")}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => onTask({ kind: "attributes", node })}>
            <SlidersHorizontal aria-hidden="true" />
            {t("attributes")}
          </DropdownMenuItem>
          {node.retired ? (
            <DropdownMenuItem
              onSelect={() =>
                void run(() => reopenCategoryAction({ id: node.id }), { done: t("reopenedDone", { name }) })
              }
            >
              <ArchiveRestore aria-hidden="true" />
              {t("reopen")}
            </DropdownMenuItem>
          ) : (
            <DropdownMenuItem tone="destructive" onSelect={retire}>
              <Archive aria-hidden="true" />
              {t("retire")}
            </DropdownMenuItem>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
    </div>
  );
}
