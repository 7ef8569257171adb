import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** One hash over files and folders (contents and names); a missing one counts as missing. */
export function hashOf(root, entries, { skip = () => false, extra = "" } = {}) {
  const hash = createHash("sha256").update(extra);
  for (const entry of entries) hashEntry(hash, root, entry, skip);
  return hash.digest("hex");
}

/** Whether the stamp holds this hash. */
export function isStamped(file, hash) {
  try {
    return readFileSync(file, "utf8") === hash;
  } catch {
    return false;
  }
}

/** Writes a stamp; only after the work it stands for has succeeded. */
export function stamp(file, hash) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, hash);
}

function hashEntry(hash, root, entry, skip) {
  const full = path.join(root, entry);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (skip(entry)) return;
  if (!stats) {
    hash.update(`missing ${entry}\0`);
  } else if (stats.isDirectory()) {
    for (const name of readdirSync(full).sort()) hashEntry(hash, root, path.join(entry, name), skip);
  } else {
    hash.update(`${entry}\0${stats.size}\0`).update(readFileSync(full));
  }
}
