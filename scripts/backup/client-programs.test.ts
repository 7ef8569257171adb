import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { findClientProgram, isMariaDbProgram } from "./client-programs.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "gerai-programs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MYSQL = { isMariaDb: false, binlog: true };
const MARIADB = { isMariaDb: true, binlog: true };
/** What the programs themselves say of their version. */
const SAYS = {
  mariaDbDump: "mysqldump  Ver 10.19 Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)",
  newMariaDbDump: "mysqldump from 11.8.2-MariaDB, client 10.19 for debian-linux-gnu (x86_64)",
  mariaDbBinlog: "mysqlbinlog Ver 3.5 for debian-linux-gnu at x86_64",
  mySqlDump: "mysqldump  Ver 8.4.11 for Linux on x86_64 (MySQL Community Server - GPL)",
  homebrewDump: "mysqldump  Ver 8.4.11 for macos15 on arm64 (Homebrew)",
  mySqlBinlog: "mysqlbinlog  Ver 8.4.11 for Linux on x86_64 (MySQL Community Server - GPL)",
};

/** Folders in PATH, each with programs that say this when asked for their version. */
function machineWith(...folders: Record<string, string>[]): string[] {
  const paths = folders.map((programs, at) => {
    const place = mkdtempSync(path.join(folder, `${at}-`));
    for (const [name, said] of Object.entries(programs)) {
      writeFileSync(path.join(place, name), `#!/bin/sh\necho '${said}'\n`);
      chmodSync(path.join(place, name), 0o755);
    }
    return place;
  });
  vi.stubEnv("PATH", paths.join(path.delimiter));
  return paths;
}

describe("whose a program is", () => {
  test.each([
    ["MariaDB's", "mysqldump", SAYS.mariaDbDump, true],
    ["MariaDB's", "mysqldump", SAYS.newMariaDbDump, true],
    ["MariaDB's", "mysqlbinlog", SAYS.mariaDbBinlog, true],
    ["MySQL's", "mysqldump", SAYS.mySqlDump, false],
    ["MySQL's", "mysqldump", SAYS.homebrewDump, false],
    ["MySQL's", "mysqlbinlog", SAYS.mySqlBinlog, false],
  ])('is %s, as it says, whatever its name: %s, "%s"', (_, name, said, isMariaDb) => {
    const [place = ""] = machineWith({ [name]: said });
    expect(isMariaDbProgram(path.join(place, name))).toBe(isMariaDb);
  });

  test("is not told by its folder", () => {
    const place = path.join(folder, "mariadb");
    mkdirSync(place);
    writeFileSync(path.join(place, "mysqldump"), `#!/bin/sh\necho "$0  Ver 8.4.11 for Linux on x86_64"\n`);
    chmodSync(path.join(place, "mysqldump"), 0o755);
    expect(isMariaDbProgram(path.join(place, "mysqldump"))).toBe(false);
  });
});

describe("a server's programs", () => {
  test("are those of its make, also behind the other's of the same name", () => {
    const [debian = "", own = ""] = machineWith(
      { "mariadb-dump": SAYS.mariaDbDump, mysqldump: SAYS.mariaDbDump },
      { mysqldump: SAYS.mySqlDump },
    );
    expect(findClientProgram("dump", MYSQL)).toBe(path.join(own, "mysqldump"));
    expect(findClientProgram("dump", MARIADB)).toBe(path.join(debian, "mariadb-dump"));
  });

  test("are not the other make's where the binlog is read: the night's backup fails, and says what to install", () => {
    machineWith({ mysqldump: SAYS.mariaDbDump, mysqlbinlog: SAYS.mariaDbBinlog, mysql: SAYS.mariaDbDump });
    for (const kind of ["dump", "binlog"] as const) {
      expect(() => findClientProgram(kind, MYSQL)).toThrow(
        /is MariaDB's, whatever its name.*programs of MySQL/,
      );
    }
    expect(path.basename(findClientProgram("client", MYSQL) ?? "")).toBe("mysql");
    expect(path.basename(findClientProgram("dump", { ...MYSQL, binlog: false }) ?? "")).toBe("mysqldump");
  });

  test("are asked for by their package where there are none", () => {
    machineWith({});
    expect(() => findClientProgram("dump", MYSQL)).toThrow(/mysqldump is not on this machine.*MySQL's own/);
  });
});
