import sharp from "sharp";
import { expect, test } from "vitest";
import { GET } from "@/app/media/[...path]/route";
import { uploadPicture } from "@/lib/catalog";
import { newId } from "@/lib/platform/id";
import { saveTrustedSvg } from "@/lib/platform/media-store";
import { catalogStaff } from "../../builders/catalog";
import { testCtx } from "../../builders/ctx";

function fetchMedia(url: string, headers: Record<string, string> = {}) {
  const path = url.replace(/^\/media\//, "").split("/");
  return GET(new Request(`http://localhost${url}`, { headers }), { params: Promise.resolve({ path }) });
}

const solid = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#0a6f62" } });

function file(bytes: Uint8Array, type: string) {
  return { file: new File([new Uint8Array(bytes)], "gambar", { type }) };
}

test("an upload is kept as WebP of at most 1600 pixels, without the file's own data", async () => {
  const photo = await solid(2400, 1200)
    .jpeg()
    .withExif({ IFD0: { Copyright: "rahasia" } })
    .toBuffer();
  const stored = await uploadPicture(catalogStaff(), file(photo, "image/jpeg"));
  expect(stored).toMatchObject({ width: 1600, height: 800 });

  const answer = await fetchMedia(stored.url);
  expect(answer.headers.get("content-type")).toBe("image/webp");
  expect(answer.headers.get("cache-control")).toContain("immutable");
  const kept = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect([kept.format, kept.exif]).toEqual(["webp", undefined]);
});

test.each([
  [
    "a script in a picture's clothes",
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
    "image/png",
  ],
  ["an SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "image/svg+xml"],
  ["nothing", Buffer.alloc(0), "image/png"],
  ["more than 8 MiB", Buffer.alloc(8 * 1024 * 1024 + 1), "image/png"],
])("%s is no picture", async (_what, bytes, type) => {
  await expect(uploadPicture(catalogStaff(), file(bytes, type))).rejects.toMatchObject({
    code: "PICTURE_INVALID",
  });
});

test("only staff who keep the catalogue upload to it", async () => {
  const png = await solid(4, 4).png().toBuffer();
  await expect(
    uploadPicture(testCtx({ userId: newId(), staffRole: "SUPPORT" }), file(png, "image/png")),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a picture that is known by its tag is not sent again, and an SVG can run nothing", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>';
  const { url } = await saveTrustedSvg(catalogStaff(), svg, { width: 4, height: 4 });
  const first = await fetchMedia(url);
  expect(first.headers.get("content-security-policy")).toContain("sandbox");
  const again = await fetchMedia(url, { "if-none-match": first.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
});

test.each([
  "/media/../env",
  "/media/ab/../../package.json",
  "/media/ab/ab.webp",
  "/media/00/passwd",
  "/media/a%2f..%2fb",
])("%s is not found", async (url) => {
  expect((await fetchMedia(url)).status).toBe(404);
});
