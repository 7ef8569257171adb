import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { actorUserId, type Ctx } from "./ctx";
import { env } from "./env";
import { DomainError } from "./errors";
import { newId } from "./id";

export type StoredMedia = { url: string; width: number; height: number };

/** The largest upload that is looked at; what is kept is far smaller. */
export const MAX_UPLOAD_BYTES = 8 * 1024 * 1024;
const MAX_SIDE = 1600;
// A small file may unpack to gigabytes of pixels: refuse before decoding.
const MAX_INPUT_PIXELS = 50_000_000;
const ACCEPTED = new Map([
  ["image/jpeg", "jpeg"],
  ["image/png", "png"],
  ["image/webp", "webp"],
  ["image/avif", "heif"],
]);

const MIME_TYPES = { webp: "image/webp", svg: "image/svg+xml" } as const;
type Extension = keyof typeof MIME_TYPES;
const FILE_NAME = /^([0-9a-f]{64})\.(webp|svg)$/;

/**
 * Keeps an uploaded picture. The bytes are decoded and written anew as WebP of at most 1600 px a side, so nothing but pixels
 * survives an upload: no script, no location data. The same picture twice is one file.
 *
 * @throws PICTURE_INVALID when it is too large, of another kind, or no picture at all.
 */
export async function saveMedia(
  ctx: Pick<Ctx, "db" | "actor">,
  bytes: Uint8Array,
  { mimeType }: { mimeType: string },
): Promise<StoredMedia> {
  if (bytes.byteLength === 0 || bytes.byteLength > MAX_UPLOAD_BYTES) throw pictureInvalid("size");
  const { data, width, height } = await reencode(bytes, mimeType);
  return keep(ctx, { data, extension: "webp", width, height });
}

/**
 * Keeps an SVG that our own code has drawn (the demo data's pictures). Never for anything a person sent: an SVG is a document
 * with scripts.
 */
export async function saveTrustedSvg(
  ctx: Pick<Ctx, "db" | "actor">,
  svg: string,
  size: { width: number; height: number },
): Promise<StoredMedia> {
  return keep(ctx, { data: Buffer.from(svg, "utf8"), extension: "svg", ...size });
}

/** Address, type and entity tag of a stored file, and how to read it; null for any name this store would not have given. */
export async function openMedia(
  segments: readonly string[],
): Promise<{ etag: string; mimeType: string; read: () => Promise<Buffer> } | null> {
  const [folder, name] = segments;
  const match = FILE_NAME.exec(name ?? "");
  if (segments.length !== 2 || !match?.[1] || folder !== match[1].slice(0, 2)) return null;
  const extension: Extension = match[2] === "svg" ? "svg" : "webp";
  const file = filePath(match[1], extension);
  const known = await stat(file).catch(() => null);
  if (!known?.isFile()) return null;
  return { etag: `"${match[1].slice(0, 32)}"`, mimeType: MIME_TYPES[extension], read: () => readFile(file) };
}

/** The hash in the address of a stored picture, or null for an address that is none of ours. */
export function mediaHash(url: string): string | null {
  const [, root, folder, name, ...rest] = url.split("/");
  const hash = FILE_NAME.exec(name ?? "")?.[1];
  return root === "media" && rest.length === 0 && hash && folder === hash.slice(0, 2) ? hash : null;
}

/** Removes the files of stored pictures by their hashes; those that are gone are gone. Their rows are the caller's. */
export async function removeMedia(hashes: readonly string[]): Promise<void> {
  await Promise.all(
    hashes
      .filter((hash) => /^[0-9a-f]{64}$/.test(hash))
      .map((hash) => rm(filePath(hash, "webp"), { force: true })),
  );
}

async function reencode(bytes: Uint8Array, mimeType: string) {
  const format = ACCEPTED.get(mimeType);
  if (!format) throw pictureInvalid("type");
  // Loaded on first use: a native library that only uploads need.
  const { default: sharp } = await import("sharp");
  try {
    const picture = sharp(bytes, { failOn: "error", limitInputPixels: MAX_INPUT_PIXELS });
    const found = await picture.metadata();
    if (found.format !== format) throw pictureInvalid("type");
    const { data, info } = await picture
      .rotate()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw pictureInvalid("unreadable");
  }
}

async function keep(
  ctx: Pick<Ctx, "db" | "actor">,
  file: { data: Buffer; extension: Extension; width: number; height: number },
): Promise<StoredMedia> {
  const sha256 = createHash("sha256").update(file.data).digest("hex");
  const target = filePath(sha256, file.extension);
  await mkdir(path.dirname(target), { recursive: true });
  // Written aside and renamed: a reader never sees half a file, and two writers of the same picture write the same bytes.
  const aside = `${target}.${newId()}.part`;
  await writeFile(aside, file.data);
  await rename(aside, target);
  await ctx.db.mediaFile.createMany({
    data: [
      {
        id: newId(),
        sha256,
        mimeType: MIME_TYPES[file.extension],
        bytes: file.data.byteLength,
        width: file.width,
        height: file.height,
        uploadedBy: actorUserId(ctx.actor),
      },
    ],
    skipDuplicates: true,
  });
  const url = `/media/${sha256.slice(0, 2)}/${sha256}.${file.extension}`;
  return { url, width: file.width, height: file.height };
}

function filePath(sha256: string, extension: Extension): string {
  // The folder is chosen at run time; without this the build would trace the whole project into the server's bundle.
  return path.join(
    /* turbopackIgnore: true */ path.resolve(env().GERAI_DATA),
    "media",
    sha256.slice(0, 2),
    `${sha256}.${extension}`,
  );
}

function pictureInvalid(reason: "size" | "type" | "unreadable"): DomainError {
  return new DomainError("PICTURE_INVALID", { params: { reason } });
}
