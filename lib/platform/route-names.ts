import { readFileSync } from "node:fs";
import path from "node:path";

type Node = { parts: Map<string, Node>; any?: Node; rest?: string; name?: string };
const LOCALES = new Set(["id", "en"]);
const LOCALE = "/[locale]";

/** The pattern of the route that answers at a path, or `other`: few names, however many addresses. */
type RouteNames = (url: string) => string;

/** Names the routes of the built app by the list the build left; outside a build there is none, and every name is `other`. */
export function builtRouteNames(folder = path.join(process.cwd(), ".next")): RouteNames {
  try {
    const list = readFileSync(path.join(folder, "app-path-routes-manifest.json"), "utf8");
    return routeNames(Object.values(JSON.parse(list) as Record<string, string>));
  } catch {
    return routeNames([]);
  }
}

/** Names routes by their patterns: a fixed part goes before a [part], that before [...rest]. The default language stands at the bare path. */
export function routeNames(patterns: readonly string[]): RouteNames {
  const pages: Node = { parts: new Map() };
  const others: Node = { parts: new Map() };
  for (const pattern of patterns) {
    if (pattern === LOCALE || pattern.startsWith(`${LOCALE}/`))
      add(pages, pattern.slice(LOCALE.length), pattern);
    else add(others, pattern, pattern);
  }
  return (url) => {
    if (url.startsWith("/_next/")) return "/_next";
    const parts = partsOf(url.split("?", 1)[0] ?? "");
    const below = LOCALES.has(parts[0] ?? "") ? parts.slice(1) : parts;
    return (below === parts ? find(others, parts, 0) : undefined) ?? find(pages, below, 0) ?? "other";
  };
}

function add(root: Node, pattern: string, name: string): void {
  let node = root;
  for (const part of partsOf(pattern)) {
    if (part.startsWith("[...") || part.startsWith("[[...")) {
      node.rest = name;
      return;
    }
    if (part.startsWith("[")) {
      node.any ??= { parts: new Map() };
      node = node.any;
    } else {
      const next = node.parts.get(part) ?? { parts: new Map() };
      node.parts.set(part, next);
      node = next;
    }
  }
  node.name = name;
}

function find(node: Node, parts: readonly string[], at: number): string | undefined {
  const part = parts[at];
  if (part === undefined) return node.name;
  const fixed = node.parts.get(part);
  return (fixed && find(fixed, parts, at + 1)) ?? (node.any && find(node.any, parts, at + 1)) ?? node.rest;
}

function partsOf(pathname: string): string[] {
  return pathname.split("/").filter((part) => part !== "");
}
