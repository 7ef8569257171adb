// The smallest PNG there is: one pixel.
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** A picture as a form's file. */
export function pictureFile(): File {
  return new File([Buffer.from(PIXEL, "base64")], "gambar.png", { type: "image/png" });
}
