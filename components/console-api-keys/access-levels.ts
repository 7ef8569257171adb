import type { Scope } from "@/lib/platform/scopes";

export const RESOURCES = ["products", "stock", "orders", "shipments", "statements", "webhooks"] as const;
export type Resource = (typeof RESOURCES)[number];
export type Level = "none" | "read" | "write";

/** What of a resource a key can be given; statements are only read. */
export function levelsOf(resource: Resource): readonly Level[] {
  return resource === "statements" ? ["none", "read"] : ["none", "read", "write"];
}

/** The scopes of a choice. Who may change a thing may see it. */
export function scopesOf(resource: Resource, level: Level): Scope[] {
  if (level === "none") return [];
  if (level === "read" || resource === "statements") return [`${resource}:read`];
  return [`${resource}:read`, `${resource}:write`];
}

/** The choice that scopes stand for. */
export function levelIn(scopes: readonly Scope[], resource: Resource): Level {
  if (scopes.some((scope) => scope === `${resource}:write`)) return "write";
  return scopes.some((scope) => scope === `${resource}:read`) ? "read" : "none";
}
