import { describe, expect, test } from "vitest";
import { formatRupiah, parseRupiah } from "./money";

describe("formatRupiah", () => {
  test.each([
    [1250000, "Rp 1.250.000"],
    [0, "Rp 0"],
    [999, "Rp 999"],
    [-15000, "-Rp 15.000"],
    [12345678901234n, "Rp 12.345.678.901.234"],
  ])("%s is written %s, with a plain space", (amount, text) => {
    expect(formatRupiah(amount)).toBe(text);
  });
});

describe("parseRupiah", () => {
  test.each([
    ["Rp 1.250.000", 1250000],
    ["1250000", 1250000],
    ["", null],
    ["abc", null],
    ["99999999999999999999", null],
  ])("%j is read as %s", (text, amount) => {
    expect(parseRupiah(text)).toBe(amount);
  });
});
