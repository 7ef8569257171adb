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

/** The nodes whose name in either language has `query` in it, with the nodes that lead to them. */
export function pruned(tree: CategoryNode[], query: string): CategoryNode[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return tree;
  return tree.flatMap((node) => {
    if (`${node.name}\n${node.nameEn}`.toLowerCase().includes(wanted)) return [node];
    const children = pruned(node.children, query);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

/** Products of each category with all below it, from those of each category alone. */
export function productTotals(tree: CategoryNode[], counts: Record<string, number>): Record<string, number> {
  const below = ({ id, children }: CategoryNode): number =>
    children.reduce((sum, child) => sum + below(child), counts[id] ?? 0);
  return Object.fromEntries(flatten(tree).map(({ node }) => [node.id, below(node)]));
}

/** Levels below a category. */
export function heightOf(node: CategoryNode): number {
  return node.children.length === 0 ? 0 : 1 + Math.max(...node.children.map(heightOf));
}
