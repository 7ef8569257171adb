import { randomInt } from "node:crypto";

const MAX_LENGTH = 50;

/** The address of a shop made from its name: "Kopi Nusantara" → "kopi-nusantara"; never empty. */
export function shopSlug(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/&/g, " dan ")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, "");
  return slug || "toko";
}

/** The same with a random tail, for when the plain one is taken. It counts nothing. */
export function numberedShopSlug(name: string): string {
  return `${shopSlug(name)}-${randomInt(1000, 10_000)}`;
}
