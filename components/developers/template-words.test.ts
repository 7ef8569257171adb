import { expect, test } from "vitest";
import { templateWords } from "./template-words";

test("words with a choice in them are shown with every choice, others as they are", () => {
  expect(templateWords("Try again in {seconds} seconds.")).toBe("Try again in {seconds} seconds.");
  expect(templateWords("{left, plural, =0 {All is back.} other {Only # left.}}")).toBe(
    "All is back. Only {left} left.",
  );
});
