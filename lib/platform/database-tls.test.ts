import { expect, test } from "vitest";
import { plainAddress, tlsOf } from "./database-tls";
import { parseEnv } from "./env";

const address = "mysql://gerai:secret@db:3306/gerai";

test("an address that says nothing is not encrypted; one that asks is, and its server's name checked where it asks for that", () => {
  expect(tlsOf(address)).toBeUndefined();
  expect(tlsOf(`${address}?ssl-mode=REQUIRED`)).toEqual({ rejectUnauthorized: false, verifyIdentity: false });
  expect(tlsOf(`${address}?ssl-mode=VERIFY_IDENTITY`)).toEqual({
    rejectUnauthorized: true,
    verifyIdentity: true,
  });
  expect(plainAddress(`${address}?ssl-mode=REQUIRED`)).toBe(address);
});

test("a word we do not know stops the app instead of leaving it unencrypted", () => {
  expect(() => parseEnv({ DATABASE_URL: `${address}?ssl-mode=required` })).toThrow(/DATABASE_URL: expected/);
});
