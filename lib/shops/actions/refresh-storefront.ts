import { updateTag } from "next/cache";
import { type StorefrontChange, storefrontTags } from "../storefront-tags";

/** Makes the cached storefront pages that a change shows on be rendered anew at their next request. */
export function refreshStorefront(change: StorefrontChange): void {
  for (const tag of storefrontTags(change)) updateTag(tag);
}
