import type { CategoryNode } from "@/lib/catalog";

/** What one of the category dialogs is open for. */
export type CategoryTask =
  | { kind: "add"; parent: CategoryNode | null }
  | { kind: "edit" | "move" | "attributes"; node: CategoryNode };
