import { createHash } from "node:crypto";
import type { RowDataPacket } from "mysql2";
import { DomainError } from "@/lib/platform/errors";
import { sqlPool } from "@/lib/platform/sql";
import type { ApiRequest } from "./asked";

/** An answer's ETag: of its bytes, so that whatever changes in it changes the tag. */
export function etagOf(body: string): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/** Whether If-None-Match names the tag: the caller has this answer already. */
export function isKnown(request: ApiRequest, etag: string): boolean {
  return names(request.headers.get("if-none-match"), etag);
}

/**
 * Runs an edit only if what it edits still is what If-Match says the caller has read; without the header it just runs. Edits of
 * one address that carry the header wait for each other under the database's named lock, so of two with one tag the second is refused.
 * @throws PRECONDITION_FAILED, BUSY when another edit holds the address for seconds
 */
export async function demandUnchanged<T>(
  request: ApiRequest,
  address: string,
  read: () => Promise<string>,
  edit: () => Promise<T>,
): Promise<T> {
  const wanted = request.headers.get("if-match");
  if (wanted === null) return edit();
  return locked(`edit:${etagOf(address)}`, async () => {
    if (!names(wanted, etagOf(await read())))
      throw new DomainError("PRECONDITION_FAILED", { field: "If-Match" });
    return edit();
  });
}

async function locked<T>(name: string, work: () => Promise<T>): Promise<T> {
  const connection = await sqlPool().getConnection();
  try {
    const [rows] = await connection.query<RowDataPacket[]>("SELECT GET_LOCK(?, 3) AS got", [name]);
    if (rows[0]?.got !== 1) throw new DomainError("BUSY", { params: { seconds: 1 } });
    try {
      return await work();
    } finally {
      await connection.query("SELECT RELEASE_LOCK(?)", [name]);
    }
  } finally {
    connection.release();
  }
}

// A proxy that compresses turns a tag into a weak one.
function names(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const tags = header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
