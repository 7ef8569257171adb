import type { Ctx } from "@/lib/platform/ctx";
import { removeMedia } from "@/lib/platform/media-store";

/**
 * Removes the files that an erasure listed. Their rows went with the person; a picture that has a row again was sent by somebody else
 * meanwhile, the same bytes, and stays. May be called again: what is gone is gone.
 */
export async function removePictures(ctx: Ctx, { userId }: { userId: string }): Promise<void> {
  const [request] = await ctx.sql.rows<{ id: string; pictures: unknown }>(
    "SELECT id, pictures FROM ErasureRequest WHERE userId = ? AND status = 'DONE' AND pictures IS NOT NULL",
    [userId],
  );
  if (!request) return;
  // MariaDB returns JSON columns as text, MySQL parsed.
  const { pictures } = request;
  const listed = (typeof pictures === "string" ? JSON.parse(pictures) : pictures) as string[];
  const sentAgain = await ctx.sql.rows<{ sha256: string }>(
    "SELECT sha256 FROM MediaFile WHERE sha256 IN (?)",
    [listed],
  );
  const kept = new Set(sentAgain.map((row) => row.sha256));
  await removeMedia(listed.filter((hash) => !kept.has(hash)));
  await ctx.sql.run("UPDATE ErasureRequest SET pictures = NULL WHERE id = ?", [request.id]);
}
