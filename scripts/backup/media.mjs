import { createHash, randomUUID } from "node:crypto";
import { mkdir, opendir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Failure } from "../runtime/failure.mjs";

const ENTRY = /^media\/([0-9a-f]{2})\/((\1[0-9a-f]{62})\.(?:webp|svg))$/;

/**
 * The stored pictures of a data folder as archive entries. A file's name is its content's hash and nothing ever changes one, so what
 * is read after the database's snapshot is all the snapshot names, and perhaps a few more.
 */
export async function* storedMedia(data) {
  const root = path.join(data, "media");
  const folders = await opendir(root).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  for await (const folder of folders) {
    if (!folder.isDirectory()) continue;
    for await (const file of await opendir(path.join(root, folder.name))) {
      const name = `media/${folder.name}/${file.name}`;
      if (ENTRY.test(name)) yield { name, bytes: await readFile(path.join(root, folder.name, file.name)) };
    }
  }
}

/** Whether an entry is a picture; throws when its bytes are not the ones of its name. */
export function isMedia({ name, bytes }) {
  if (!name.startsWith("media/")) return false;
  const hash = ENTRY.exec(name)?.[3];
  if (!hash) throw new Failure(`The backup holds ${name}, which is no picture's name.`);
  if (createHash("sha256").update(bytes).digest("hex") !== hash)
    throw new Failure(`The picture ${name} in the backup is not what its name says.`);
  return true;
}

/** Puts a picture back, unless it is there. */
export async function keepMedia(data, { name, bytes }) {
  const target = path.join(data, name);
  const known = await stat(target).catch(() => null);
  if (known?.size === bytes.length) return;
  await mkdir(path.dirname(target), { recursive: true });
  const aside = `${target}.${randomUUID()}.part`;
  await writeFile(aside, bytes);
  await rename(aside, target);
}
