import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { binlogsFrom } from "./binlogs.mjs";
import { newKey, open, openingKeys, seal, sealingKeys } from "./keys.mjs";
import { backupName, newestBackup, retire, shelve, writeNote } from "./shelf.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "gerai-shelf-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function putBackup(at: string): Promise<string> {
  const file = path.join(folder, backupName(new Date(at)));
  await shelve(file, Readable.from([Buffer.from(at)]));
  await writeNote(file, { at });
  return path.basename(file);
}

test("the newest are kept, the others go, and a half-written one counts for nothing", async () => {
  const names = [];
  for (const day of ["01", "02", "03"]) names.push(await putBackup(`2026-01-${day}T00:00:00.000Z`));
  writeFileSync(path.join(folder, "gerai-20260104T000000Z.age"), "without its note");

  expect(await retire(folder, 2)).toEqual([names[0]]);
  expect((await newestBackup(folder)).name).toBe(names[2]);
  expect((await newestBackup(folder, new Date("2026-01-02T12:00:00Z"))).name).toBe(names[1]);
  await expect(newestBackup(folder, new Date("2026-01-01T12:00:00Z"))).rejects.toThrow(
    /oldest backup .* shows/,
  );
});

test("what fails half-way leaves nothing behind", async () => {
  const file = path.join(folder, backupName(new Date()));
  const breaks = Readable.from(
    (async function* () {
      yield Buffer.from("a");
      throw new Error("the disk is full");
    })(),
  );

  await expect(shelve(file, breaks)).rejects.toThrow("the disk is full");
  expect(readdirSync(folder)).toEqual([]);
});

test("binlogs serve without a gap, from the backup's on, as far as they reach", async () => {
  for (const number of ["000002", "000003", "000005"])
    writeFileSync(path.join(folder, `bin.${number}.age`), "");
  const now = new Date();

  await expect(binlogsFrom(folder, "bin.000001", now)).rejects.toThrow(/bin\.000001.* is not in/);
  await expect(binlogsFrom(folder, "bin.000002", now)).rejects.toThrow(/Between bin\.000003 and bin\.000005/);
  writeFileSync(path.join(folder, "bin.000004"), "the server's own file");
  const logs = await binlogsFrom(folder, "bin.000003", now);
  expect(logs.map(({ log, sealed }) => [log, sealed])).toEqual([
    ["bin.000003", true],
    ["bin.000004", false],
    ["bin.000005", true],
  ]);
  writeFileSync(
    path.join(folder, "index.json"),
    JSON.stringify({ logs: {}, through: "2026-01-01T00:00:00.000Z" }),
  );
  await expect(binlogsFrom(folder, "bin.000003", now)).rejects.toThrow(/reach until 2026-01-01/);
});

async function opened(sealed: Buffer, env: Record<string, string>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of open(Readable.from([sealed]), openingKeys(env), "it")) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test("what is sealed for several keys opens with each of them, and with no other", async () => {
  const [mine, yours, others] = [await newKey(), await newKey(), await newKey()];
  const keys = sealingKeys({ BACKUP_RECIPIENTS: `${mine.publicKey}, ${yours.publicKey}` });
  const sealed = Buffer.concat(await (await seal(Readable.from([Buffer.from("words")]), keys)).toArray());

  expect(await opened(sealed, { BACKUP_KEY: mine.secretKey })).toBe("words");
  expect(await opened(sealed, { BACKUP_KEY: `# of 2026\n${yours.secretKey}\n` })).toBe("words");
  await expect(opened(sealed, { BACKUP_KEY: others.secretKey })).rejects.toThrow(/another key/);
});

test("a passphrase serves for both, unless it is short; without anything nothing is written in the clear", async () => {
  const env = { BACKUP_PASSPHRASE: "correct horse battery staple" };
  const sealed = Buffer.concat(
    await (
      await seal(Readable.from([Buffer.from("words")]), { ...sealingKeys(env), workFactor: 8 })
    ).toArray(),
  );

  expect(await opened(sealed, env)).toBe("words");
  await expect(opened(sealed, { BACKUP_PASSPHRASE: "another horse battery staple" })).rejects.toThrow(
    /another key/,
  );
  expect(() => sealingKeys({ BACKUP_PASSPHRASE: "short" })).toThrow(/at least 16/);
  expect(() => sealingKeys({})).toThrow(/Nothing to encrypt/);
  expect(() => sealingKeys({ BACKUP_RECIPIENTS: "AGE-SECRET-KEY-1X" })).toThrow(/no public key/);
});
