import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { newId } from "@/lib/platform/id";
import { requireTarget } from "../../../scripts/backup/target.mjs";
import { createDatabase, withConnection, withDatabase } from "../../../scripts/runtime/database-url.mjs";
import { query } from "../../builders/keeping";

const { url: server, prefix } = inject("databaseServer");
const word = newId().slice(-8);
const url = withDatabase(server, `${prefix}_used_${word}`);
const account = `owner_${word}`;

beforeAll(async () => {
  await createDatabase(url);
  await query(url, "CREATE TABLE Kept (id INT PRIMARY KEY)");
  await query(server, `CREATE USER '${account}'@'%' IDENTIFIED BY 'secret'`);
  await query(server, `GRANT ALL PRIVILEGES ON \`${prefix}_used_${word}\`.* TO '${account}'@'%'`);
});

afterAll(async () => {
  await query(server, `DROP USER '${account}'@'%'`);
  await query(server, `DROP DATABASE \`${prefix}_used_${word}\``);
});

/** The restorer's address: not the account of whoever else is connected. */
function restorer(): string {
  const own = new URL(url);
  own.username = account;
  own.password = "secret";
  return own.href;
}

test("a restore by an account that cannot see others' connections replaces nothing; with the right to, it names them", async () => {
  await withConnection(url, async () => {
    await expect(requireTarget(restorer(), { replace: true })).rejects.toThrow(
      new RegExp(`${account} cannot see whether others are connected.*GRANT PROCESS`),
    );
    await query(server, `GRANT PROCESS ON *.* TO '${account}'@'%'`);
    await expect(requireTarget(restorer(), { replace: true })).rejects.toThrow(
      /1 connections use .*stop the app/,
    );
  });
  expect(await requireTarget(restorer(), { replace: true })).toBe(false);
});

test("who is just leaving is waited for", async () => {
  await query(server, `GRANT PROCESS ON *.* TO '${account}'@'%'`);
  const leaving = withConnection(url, (connection) => connection.query("SELECT SLEEP(0.5)"));
  expect(await requireTarget(restorer(), { replace: true })).toBe(false);
  await leaving;
});
