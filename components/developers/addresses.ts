import { getPathname } from "@/i18n/navigation";
import type { AppLocale } from "@/i18n/routing";

/**
 * Addresses of the reference's pages as plain text: a link to an anchor on another page is a document of its own, for only the
 * browser opens the <details> it leads into.
 */
export function referenceHref(locale: AppLocale, group = "", anchor = ""): string {
  const path = getPathname({ href: group ? `/developers/${group}` : "/developers", locale });
  return anchor ? `${path}#${anchor}` : path;
}

export function shapeAnchor(name: string): string {
  return `shape-${name}`;
}
