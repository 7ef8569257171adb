import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { findClientProgram, isMariaDbProgram } from "./client-programs.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "gerai-programs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("MariaDB's program under MySQL's name, as Debian installs it, is spoken to as MariaDB's", () => {
  writeFileSync(path.join(folder, "mariadb-dump"), "");
  chmodSync(path.join(folder, "mariadb-dump"), 0o755);
  symlinkSync("mariadb-dump", path.join(folder, "mysqldump"));
  vi.stubEnv("PATH", folder);

  const program = findClientProgram("dump", { isMariaDb: false });

  expect(path.basename(program)).toBe("mysqldump");
  expect(isMariaDbProgram(program)).toBe(true);
});
