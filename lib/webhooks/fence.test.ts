import { expect, test } from "vitest";
import { NO_FENCE, urlFault } from "./fence";

const strict = { anyUrl: false };

test.each([
  ["https://erp.toko.co.id/hooks", null],
  ["https://erp.toko.co.id:8443/hooks?x=1", null],
  ["https://8.8.8.8/hooks", null],
  ["http://erp.toko.co.id/hooks", "https"],
  ["https://erp.toko.co.id:22/", "port"],
  ["https://erp.toko.co.id:80/", "port"],
  ["https://user:secret@erp.toko.co.id/", "credentials"],
  ["https://user@erp.toko.co.id/", "credentials"],
  ["https://localhost/", "private"],
  ["https://localhost./", "private"],
  ["https://gerai.internal/", "private"],
  ["https://printer.local/", "private"],
  ["https://db/", "private"],
  ["https://127.0.0.1/", "private"],
  ["https://127.1/", "private"],
  ["https://0x7f000001/", "private"],
  ["https://2130706433/", "private"],
  ["https://0177.0.0.1/", "private"],
  ["https://[::1]/", "private"],
  ["https://[::ffff:7f00:1]/", "private"],
  ["https://[fd00::1]/", "private"],
  ["https://169.254.169.254/latest/meta-data", "private"],
  ["ftp://erp.toko.co.id/", "form"],
  ["javascript:alert(1)", "form"],
  ["erp.toko.co.id", "form"],
])("%s: %s", (address, fault) => {
  expect(urlFault(address, strict)).toBe(fault);
});

test("without the fence any server may be posted to, with credentials none", () => {
  expect(urlFault("http://127.0.0.1:3000/hooks", NO_FENCE)).toBeNull();
  expect(urlFault("http://user:secret@127.0.0.1:3000/hooks", NO_FENCE)).toBe("credentials");
});
