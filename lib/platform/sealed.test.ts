import { expect, test } from "vitest";
import { seal, unseal } from "./sealed";

const SECRET = "a secret that is kept";

test("what is sealed opens for its purpose and owner, and tells nothing", () => {
  const sealed = seal("totp", "row-1", SECRET);
  expect(unseal("totp", "row-1", sealed)).toBe(SECRET);
  expect(Buffer.from(sealed.split(".")[2] ?? "", "base64url").includes(SECRET)).toBe(false);
  expect(seal("totp", "row-1", SECRET)).not.toBe(sealed);
});

test("for another purpose or owner, altered or cut short, it does not open", () => {
  const sealed = seal("totp", "row-1", SECRET);
  const altered = sealed.replace(/.(?=\.[^.]*$)/, (one) => (one === "A" ? "B" : "A"));
  expect(unseal("webhook", "row-1", sealed)).toBeNull();
  expect(unseal("totp", "row-2", sealed)).toBeNull();
  expect(unseal("totp", "row-1", altered)).toBeNull();
  expect(unseal("totp", "row-1", sealed.slice(0, -6))).toBeNull();
  expect(unseal("totp", "row-1", "")).toBeNull();
});
