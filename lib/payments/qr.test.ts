import { expect, test } from "vitest";
import { drawQr } from "./qr";

const QRIS = `00020101021226610014COM.GO-JEK.WWW${"0123456789".repeat(14)}6304A13F`;

test("a code has its quiet zone, its three corners and as many modules as its text needs; the picture to keep is a PNG", async () => {
  const { size, path, png } = await drawQr(QRIS);
  const dark = new Set(path.match(/M\d+ \d+/g));
  expect((size - 8 - 17) % 4).toBe(0); // Four more modules a side from version to version.
  const [near, far] = [4, size - 5];
  for (const [x, y] of [
    [near, near],
    [far, near],
    [near, far],
  ])
    expect(dark).toContain(`M${x} ${y}`);
  expect(dark).not.toContain(`M${far} ${far}`);
  const columns = [...dark].map((at) => Number(at.slice(1).split(" ")[0]));
  expect([Math.min(...columns), Math.max(...columns)]).toEqual([near, far]);
  expect(
    Buffer.from(png.split(",")[1] ?? "", "base64")
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  expect((await drawQr(`${QRIS}1`)).path).not.toBe(path);
});
