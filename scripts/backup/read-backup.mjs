import { createHash } from "node:crypto";
import { Failure } from "../runtime/failure.mjs";
import { unpack } from "./archive.mjs";
import { open } from "./keys.mjs";
import { FORMAT } from "./make-backup.mjs";
import { isMedia } from "./media.mjs";
import { RowCounter } from "./row-counter.mjs";

/**
 * Reads a sealed backup from its first byte to its last and hands out what is in it. Returns the manifest once all of it is proved:
 * every byte is what was sealed, the database's hash and row counts and the number of pictures are the manifest's. Until then
 * nothing it handed out may be trusted to be complete.
 *
 * @param {{ sealed: import("node:stream").Readable, keys: { identities: string[], passphrase: string }, name: string,
 *   onHeader?: (header: Header) => unknown, onSql?: (sql: Buffer) => unknown, onPicture?: (entry: { name: string, bytes: Buffer }) => unknown }} options
 * @typedef {{ format: number, release: string, version: string, name: string, at: string, binlog: boolean, binlogFormat: string, migrations: string[] }} Header
 */
export async function readBackup({ sealed, keys, name, onHeader, onSql, onPicture }) {
  const hash = createHash("sha256");
  const counter = new RowCounter();
  const seen = { pieces: 0, pictures: 0 };
  let header;
  let manifest;
  for await (const entry of unpack(open(sealed, keys, name))) {
    if (!header) {
      header = readHeader(entry, name);
      await onHeader?.(header);
    } else if (entry.name.startsWith("database/")) {
      hash.update(entry.bytes);
      counter.read(entry.bytes);
      seen.pieces++;
      await onSql?.(entry.bytes);
    } else if (isMedia(entry)) {
      seen.pictures++;
      await onPicture?.(entry);
    } else if (entry.name === "manifest.json") {
      manifest = JSON.parse(entry.bytes.toString("utf8"));
    }
  }
  if (!manifest) throw new Failure(`${name} has no manifest: it is cut off.`);
  prove(manifest, { ...seen, sha256: hash.digest("hex"), rows: counter.rows }, name);
  return manifest;
}

function readHeader(entry, name) {
  if (entry.name !== "header.json") throw new Failure(`${name} is no backup of Gerai.`);
  const header = JSON.parse(entry.bytes.toString("utf8"));
  if (header.format > FORMAT) {
    throw new Failure(
      `${name} was made by a newer release (${header.release}) in a form this one does not read.`,
    );
  }
  return header;
}

function prove({ database, media }, { pieces, pictures, sha256, rows }, name) {
  const differs = [
    database.sha256 !== sha256 && "the database's hash",
    database.pieces !== pieces && "the database's size",
    JSON.stringify(database.rows) !== JSON.stringify(rows) && "the counts of rows",
    media.files !== pictures && "the number of pictures",
  ].filter(Boolean);
  if (differs.length > 0)
    throw new Failure(`${name} is not what its manifest says: ${differs.join(", ")} differ.`);
}
