import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { replayBinlogs } from "./load.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "gerai-replay-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const words = path.join(folder, "words");
const log = path.join(folder, "binlog.000007");
const FORMAT = "\nBINLOG '\nthe format\n'/*!*/;\n";
const CHANGE = "\nBINLOG '\na row\n'/*!*/;\n";

beforeEach(() => {
  vi.stubEnv("PATH", `${folder}${path.delimiter}${process.env.PATH}`);
  writeFileSync(words, "");
  writeFileSync(log, "");
});

/** A program of that name that says this version, and does this. */
function program(name: string, version: string, script: string): void {
  const lines = ["#!/bin/sh", `case "$*" in *--version*) echo '${version}'; exit;; esac`, script];
  writeFileSync(path.join(folder, name), `${lines.join("\n")}\n`);
  chmodSync(path.join(folder, name), 0o755);
}

/** Programs of MySQL: one that tells these changes where it is asked about `db`, and a client whose server changed so many rows. */
function mySql({ told, rows, db = "" }: { told: string; rows: number; db?: string }): void {
  writeFileSync(path.join(folder, "told"), told);
  writeFileSync(path.join(folder, "format"), FORMAT);
  const which = `case "$*" in *"--database=${db}"*) cat ${folder}/told;; *) cat ${folder}/format;; esac`;
  const version = "Ver 8.4.11 for Linux on x86_64 (MySQL Community Server - GPL)";
  program("mysqlbinlog", `mysqlbinlog  ${version}`, `echo "$*" >> ${words}; cat > /dev/null; ${which}`);
  program(
    "mysql",
    `mysql  ${version}`,
    `cat > /dev/null; printf 'Handler_delete\\t0\\nHandler_write\\t${rows}\\n'`,
  );
}

function replay(target: string): Promise<number> {
  return replayBinlogs({
    url: `mysql://user:password@127.0.0.1:1/${target}`,
    server: { isMariaDb: false },
    logs: [{ file: log, log: "binlog.000007", sealed: false }],
    place: { file: "binlog.000007", position: 158 },
    source: "gerai",
    until: new Date("2026-11-26T03:00:00Z"),
    keys: { identities: [], passphrase: "" },
  });
}

test("MySQL's program leaves GTIDs out, with which the server that wrote the log would leave out all of it", async () => {
  mySql({ told: FORMAT + CHANGE + CHANGE, rows: 3 });

  expect(await replay("gerai")).toBe(2);
  expect(readFileSync(words, "utf8").trim()).toBe(
    "--no-defaults --skip-gtids --stop-datetime=2026-11-26 03:00:00 --database=gerai --start-position=158 -",
  );
});

test("changes of which the server ran none are a failure, not a restore to an earlier moment", async () => {
  mySql({ told: FORMAT + CHANGE, rows: 0 });
  await expect(replay("gerai")).rejects.toThrow(
    /hold 1 groups of changes to gerai until .*not one took effect/,
  );
});

test("so are changes that the program told nothing of under the database's new name", async () => {
  mySql({ told: FORMAT + CHANGE, rows: 0, db: "gerai " });
  await expect(replay("gerai_restoring")).rejects.toThrow(/hold 1 groups.*not one took effect/);
  expect(readFileSync(words, "utf8").split("\n")[0]).toContain(
    "--rewrite-db=gerai->gerai_restoring --database=gerai_restoring",
  );
});

test("where nothing was changed until then, none took effect and all is well", async () => {
  mySql({ told: FORMAT, rows: 0 });
  expect(await replay("gerai")).toBe(0);
});
