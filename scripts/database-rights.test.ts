import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(file, "utf8");
const COMPOSE = "deploy/compose/mysql/10-users.sh";
const CLOUD = "deploy/terraform/modules/mysql/users.sh.tftpl";

/** What a file of SQL leaves a user with: rights by what they are on, those taken back left out. */
function rightsIn(sql: string, user: string): Record<string, string[]> {
  const rights: Record<string, string[]> = {};
  const given = new RegExp(`^(GRANT|REVOKE) (.+) ON (\\S+) (?:TO|FROM) '${user}'`, "gm");
  for (const [, verb, words = "", on = ""] of sql.matchAll(given)) {
    const named = words.split(", ");
    const before = rights[on] ?? [];
    rights[on] = verb === "GRANT" ? [...before, ...named] : before.filter((one) => !named.includes(one));
  }
  return rights;
}

test("Debezium may read the outbox's table and follow the binlog, the same wherever its account is made", () => {
  const least = {
    "gerai.OutboxEvent": ["SELECT"],
    "*.*": ["REPLICATION SLAVE", "REPLICATION CLIENT"],
  };

  expect(rightsIn(read("deploy/cdc/database-user.sql"), "gerai_cdc")).toEqual(least);
  expect(rightsIn(read(COMPOSE), "gerai_cdc")).toEqual(least);
  expect(rightsIn(read(CLOUD), "gerai_cdc")).toEqual(least);
});

test("those rights are enough because no profile locks", () => {
  const profiles = readdirSync("deploy/cdc").filter((file) => file.endsWith(".properties"));
  const modes = profiles.flatMap((file) => [...read(`deploy/cdc/${file}`).matchAll(/locking\.mode=(\S+)/g)]);

  expect(modes.map(([, mode]) => mode)).toEqual(["none"]);
});

test("backups may read, note that they were made, and copy the binlog: no more, the same wherever their account is made", () => {
  const least = {
    "gerai.*": ["SELECT", "SHOW VIEW", "TRIGGER"],
    "gerai.JobRun": ["INSERT", "UPDATE"],
    "*.*": ["RELOAD", "REPLICATION CLIENT", "REPLICATION SLAVE"],
  };

  expect(rightsIn(read(COMPOSE), "gerai_backup")).toEqual(least);
  expect(rightsIn(read(CLOUD), "gerai_backup")).toEqual(least);
});
