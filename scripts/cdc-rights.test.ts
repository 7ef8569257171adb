import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(file, "utf8");

/** What a file of SQL leaves gerai_cdc with: rights by what they are on, those taken back left out. */
function rightsIn(sql: string): Record<string, string[]> {
  const rights: Record<string, string[]> = {};
  for (const [, verb, words = "", on = ""] of sql.matchAll(
    /^(GRANT|REVOKE) (.+) ON (\S+) (?:TO|FROM) 'gerai_cdc'/gm,
  )) {
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

  expect(rightsIn(read("deploy/cdc/database-user.sql"))).toEqual(least);
  expect(rightsIn(read("deploy/compose/mysql/10-users.sh"))).toEqual(least);
  expect(rightsIn(read("deploy/terraform/modules/mysql/users.sh.tftpl"))).toEqual(least);
});

test("those rights are enough because no profile locks", () => {
  const profiles = readdirSync("deploy/cdc").filter((file) => file.endsWith(".properties"));
  const modes = profiles.flatMap((file) => [...read(`deploy/cdc/${file}`).matchAll(/locking\.mode=(\S+)/g)]);

  expect(modes.map(([, mode]) => mode)).toEqual(["none"]);
});
