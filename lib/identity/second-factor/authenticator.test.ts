import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { newAuthenticator, stepOfCode } from "./authenticator";
import { qrPath } from "./qr-path";

// RFC 6238, appendix B, SHA-1, of which apps show the last six of the eight digits.
test.each([
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
])("the library makes the code of RFC 6238 at second %i", (seconds, code) => {
  const secret = Secret.fromLatin1("12345678901234567890");
  const totp = new TOTP({ secret, algorithm: "SHA1", digits: 8, period: 30 });
  expect(totp.generate({ timestamp: seconds * 1000 })).toBe(code);
});

test("a code is known by its step, one around the present at most", () => {
  const { sealed, secret } = newAuthenticator({ secretId: "a", label: "+62812" });
  const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: "SHA1", digits: 6, period: 30 });
  const now = 1_800_000_015;
  const stepAt = (offset: number) =>
    stepOfCode({ id: "a", sealed }, totp.generate({ timestamp: (now + offset) * 1000 }), now);
  expect([-60, -30, 0, 30, 60].map(stepAt)).toEqual([null, 59_999_999, 60_000_000, 60_000_001, null]);
});

test("a key does not open for another row", () => {
  const { sealed } = newAuthenticator({ secretId: "a", label: "+62812" });
  expect(() => stepOfCode({ id: "b", sealed }, "000000", 1_800_000_000)).toThrow();
});

test("a QR code is a square of dark modules within its quiet zone", () => {
  const { size, path } = qrPath("otpauth://totp/Gerai:+62812?secret=AAAA");
  expect(size).toBeGreaterThan(29);
  const columns = [...path.matchAll(/M(\d+) (\d+)h/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect([Math.min(...columns), Math.max(...columns)]).toEqual([4, size - 5]);
});
