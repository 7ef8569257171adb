import { randomBytes } from "node:crypto";
import sharp from "sharp";

/** A picture as a form's file. No two alike: one that is kept already would leave no trace when kept again. */
export async function pictureFile(): Promise<File> {
  const raw = { width: 8, height: 8, channels: 3 } as const;
  const png = await sharp(randomBytes(8 * 8 * 3), { raw })
    .png()
    .toBuffer();
  return new File([new Uint8Array(png)], "gambar.png", { type: "image/png" });
}
