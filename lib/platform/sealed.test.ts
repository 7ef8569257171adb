import { expect, test } from "vitest";
import { seal, unseal } from "./sealed";

const SECRET = Buffer.from("a secret that is kept");

test("what is sealed opens for its purpose and owner, and tells nothing", () => {
  const sealed = seal("totp", "row-1", SECRET);
  expect(unseal("totp", "row-1", sealed)).toEqual(SECRET);
  expect(Buffer.from(sealed, "base64url").includes(SECRET)).toBe(false);
  expect(seal("totp", "row-1", SECRET)).not.toBe(sealed);
});

test("for another purpose or owner, altered or cut short, it does not open", () => {
  const sealed = seal("totp", "row-1", SECRET);
  const bytes = Buffer.from(sealed.slice(2), "base64url");
  bytes[15] = (bytes[15] ?? 0) ^ 1;
  expect(() => unseal("webhook", "row-1", sealed)).toThrow();
  expect(() => unseal("totp", "row-2", sealed)).toThrow();
  expect(() => unseal("totp", "row-1", `1.${bytes.toString("base64url")}`)).toThrow();
  expect(() => unseal("totp", "row-1", sealed.slice(0, -6))).toThrow();
  expect(() => unseal("totp", "row-1", "")).toThrow();
});
