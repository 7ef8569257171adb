import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import tar from "tar-stream";
import { Failure } from "../runtime/failure.mjs";

/** A tar entry tells its size before its bytes, and a dump's size is known at its end: so it is cut into pieces. */
const PIECE_BYTES = 4 * 1024 * 1024;

/**
 * The compressed archive of `write`, which is handed `put(name, bytes)`. A tar of plain names, so that `age -d`, `tar` and `mariadb`
 * alone can restore a shop.
 *
 * @param {(put: (name: string, bytes: Uint8Array) => Promise<void>) => Promise<void>} write
 */
export function pack(write) {
  const archive = tar.pack();
  const put = (name, bytes) =>
    new Promise((resolve, reject) => {
      const entry = archive.entry({ name, size: bytes.length }, (error) =>
        error ? reject(error) : resolve(),
      );
      entry.on("error", reject);
      entry.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
  const gzip = createGzip({ level: 4 });
  // Whoever reads the gzip hears of a failure as its error.
  pipeline(Readable.from(archive, { objectMode: false }), gzip).catch((error) => gzip.destroy(error));
  write(put).then(
    () => archive.finalize(),
    (error) => gzip.destroy(error),
  );
  return gzip;
}

/** Cuts a stream of chunks into pieces of 4 MiB. */
export async function* pieces(chunks) {
  let held = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    bytes += chunk.length;
    if (bytes < PIECE_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(held);
}

/** The entries of an archive, one after the other: `{ name, bytes }`. */
export async function* unpack(sealed) {
  const extract = tar.extract();
  const source = pipeline(Readable.from(sealed, { objectMode: false }), createGunzip(), extract);
  source.catch(() => {});
  try {
    for await (const entry of extract) {
      const chunks = [];
      for await (const chunk of entry) chunks.push(chunk);
      yield { name: entry.header.name, bytes: Buffer.concat(chunks) };
    }
    await source;
  } catch (error) {
    // The tar reader only says that it was closed; the stream below it knows why.
    const below = await source.then(
      () => error,
      (reason) => reason,
    );
    throw [error, below].find((one) => one instanceof Failure) ?? below;
  }
}
