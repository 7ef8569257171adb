import { describe, expect, test } from "vitest";
import { formatRupiah, parseRupiah } from "./money";

describe("formatRupiah", () => {
  test.each([
    [1250000, "Rp\u00a01.250.000"],
    [0, "Rp\u00a00"],
    [999, "Rp\u00a0999"],
    [-15000, "-Rp\u00a015.000"],
    [12345678901234n, "Rp\u00a012.345.678.901.234"],
  ])("%s is written %s, with a space that does not break", (amount, text) => {
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
