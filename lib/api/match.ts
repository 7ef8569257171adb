import type { Endpoint, Method } from "./endpoint";

export type PathNode = {
  /** Next part of the path, by its text. */
  parts: Map<string, PathNode>;
  /** Next part whatever its text; the endpoints below name it. */
  any?: PathNode;
  endpoints: Map<Method, Endpoint>;
};

export type Match = { endpoints: Map<Method, Endpoint>; values: string[] };

/** Paths and the endpoints behind them. @throws Error for two endpoints of one method and path, or one id */
export function buildPaths(endpoints: readonly Endpoint[]): PathNode {
  const root = emptyNode();
  const ids = new Set<string>();
  for (const endpoint of endpoints) {
    const node = nodeOf(root, endpoint.path);
    if (node.endpoints.has(endpoint.method) || ids.has(endpoint.id))
      throw new Error(`two endpoints: ${endpoint.method} ${endpoint.path} ${endpoint.id}`);
    ids.add(endpoint.id);
    node.endpoints.set(endpoint.method, endpoint);
  }
  return root;
}

/** The endpoints at a path and the texts of its {parts}, or null for a path nobody answers at. A fixed part goes before a {part}. */
export function matchPath(root: PathNode, parts: readonly string[]): Match | null {
  const values: string[] = [];
  const node = walk(root, parts, 0, values);
  return node ? { endpoints: node.endpoints, values } : null;
}

/** The names of a path's {parts}, in order. */
export function partNames(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
}

function walk(node: PathNode, parts: readonly string[], at: number, values: string[]): PathNode | null {
  const part = parts[at];
  if (part === undefined) return node.endpoints.size > 0 ? node : null;
  const fixed = node.parts.get(part);
  const found = fixed && walk(fixed, parts, at + 1, values);
  if (found) return found;
  if (!node.any) return null;
  const kept = values.length;
  values.push(part);
  const below = walk(node.any, parts, at + 1, values);
  if (!below) values.length = kept;
  return below;
}

function nodeOf(root: PathNode, path: string): PathNode {
  let node = root;
  for (const part of path.split("/").slice(1)) {
    if (part.startsWith("{")) {
      node.any ??= emptyNode();
      node = node.any;
    } else {
      const next = node.parts.get(part) ?? emptyNode();
      node.parts.set(part, next);
      node = next;
    }
  }
  return node;
}

function emptyNode(): PathNode {
  return { parts: new Map(), endpoints: new Map() };
}
