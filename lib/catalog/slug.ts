/** The address form of a name: "Sepatu Lari Wanita™" → "sepatu-lari-wanita". Empty when nothing Latin is left. */
export function slugify(name: string, maxLength = 80): string {
  return name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/&/g, " dan ")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, "");
}
