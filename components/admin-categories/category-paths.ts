import type { CategoryNode } from "@/lib/catalog";

/** A category's name in the page's language. */
export function labelOf(node: { name: string; nameEn: string }, locale: string): string {
  return locale === "en" ? node.nameEn : node.name;
}

/** The tree as a list, each with its ancestors and itself. */
export function flatten(
  tree: CategoryNode[],
  above: CategoryNode[] = [],
): { node: CategoryNode; trail: CategoryNode[] }[] {
  return tree.flatMap((node) => {
    const trail = [...above, node];
    return [{ node, trail }, ...flatten(node.children, trail)];
  });
}

/** Levels below a category. */
export function heightOf(node: CategoryNode): number {
  return node.children.length === 0 ? 0 : 1 + Math.max(...node.children.map(heightOf));
}
