import type { CategoryNode } from "@/lib/catalog";
import { cachedCategoryTree } from "@/lib/catalog/cached";

/** A category with its way down from the root, itself last. */
export type CategoryPlace = { node: CategoryNode; trail: CategoryNode[] };

/** Where a slug stands in the tree of open categories, or null. */
export async function findCategory(slug: string): Promise<CategoryPlace | null> {
  return findPlace(await cachedCategoryTree(), (node) => node.slug === slug);
}

/** The same by path; a path whose category was closed meanwhile gives null. */
export async function findCategoryByPath(path: string): Promise<CategoryPlace | null> {
  return findPlace(await cachedCategoryTree(), (node) => node.path === path);
}

function findPlace(
  nodes: readonly CategoryNode[],
  matches: (node: CategoryNode) => boolean,
): CategoryPlace | null {
  for (const node of nodes) {
    if (matches(node)) return { node, trail: [node] };
    const below = findPlace(node.children, matches);
    if (below) return { node: below.node, trail: [node, ...below.trail] };
  }
  return null;
}

/** Products below a category, from the counts of where they are filed. */
export function countBelow(counts: readonly { path: string; count: number }[], path: string): number {
  return counts.reduce((sum, row) => (row.path.startsWith(path) ? sum + row.count : sum), 0);
}
