import { expect, test } from "vitest";
import { printable } from "./letters";

/** A font of Latin, as far as Extended-B. */
const latin = (codePoint: number) => codePoint < 0x250;

test.each([
  ["Budi Santoso", "Budi Santoso"],
  ["Nguyễn Thị Ánh", "Nguyen Thi Ánh"],
  ["王小明", "Wang Xiao Ming"],
  ["Toko 王A", "Toko Wang A"],
  ["김민수", "Gim Min Su"],
  ["สมชาย", "smchay"],
  ["Titip ke satpam 🙏🏽 ya", "Titip ke satpam ya"],
  ["👨‍👩‍👧 Keluarga 🇮🇩 #1️⃣", "Keluarga #1"],
  ["🎁", ""],
  ["Jl. Mawar\nBlok C", "Jl. Mawar\nBlok C"],
])("%j is printed as %j", (text, printed) => {
  expect(printable(text, latin)).toBe(printed);
});

test("letters that the font has stay as they are", () => {
  expect(printable("王 Wołodźko", () => true)).toBe("王 Wołodźko");
});
