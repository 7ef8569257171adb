import { expect, test } from "vitest";
import { migrationFaults } from "./check-migrations.mjs";

const releases = [{ version: "1.0.0", commit: "", date: "", migration: "1_released" }];
const released = {
  name: "1_released",
  checksum: "",
  sql: `CREATE TABLE \`Shop\` (
    \`id\` CHAR(36) NOT NULL,
    \`name\` VARCHAR(40) NOT NULL,
    \`note\` VARCHAR(40) NULL, -- ; of the owner
    \`kind\` ENUM('A', 'B') NOT NULL DEFAULT 'A',
    \`units\` INT NOT NULL DEFAULT 0,
    PRIMARY KEY (\`id\`)
  ) DEFAULT CHARACTER SET utf8mb4;`,
};

function faultsOf(sql: string): string {
  return migrationFaults([released, { name: "2_next", checksum: "", sql }], releases).join("\n");
}

test.each([
  ["ALTER TABLE `Shop` DROP COLUMN `note`;", "takes a column away"],
  ["ALTER TABLE `Shop` ADD COLUMN `a` INT NULL, DROP `note`;", "takes a column away"],
  ["DROP TABLE `Shop`;", "takes a table away"],
  ["RENAME TABLE `Shop` TO `Store`;", "takes a table away"],
  ["ALTER TABLE `Shop` RENAME COLUMN `note` TO `remark`;", "renames"],
  ["ALTER TABLE `Shop` CHANGE `note` `remark` VARCHAR(40) NULL;", "renames"],
  ["ALTER TABLE `Shop` ADD COLUMN `city` VARCHAR(40) NOT NULL;", "INSERTs leave out"],
  ["ALTER TABLE `Shop` MODIFY `note` VARCHAR(40) NOT NULL;", "narrower"],
  ["ALTER TABLE `Shop` MODIFY `name` VARCHAR(20) NOT NULL;", "narrower"],
  ["ALTER TABLE `Shop` MODIFY `kind` ENUM('A', 'C') NOT NULL DEFAULT 'A';", "narrower"],
  ["ALTER TABLE `Shop` MODIFY `units` SMALLINT NOT NULL DEFAULT 0;", "narrower"],
  ["ALTER TABLE `Shop` ADD CONSTRAINT `some` CHECK (`units` >= 0);", "forbids rows"],
  ["CREATE UNIQUE INDEX `Shop_name_key` ON `Shop`(`name`);", "forbids rows"],
  ["/* quietly */ ALTER TABLE `Shop`\n  DROP COLUMN `note`;", "takes a column away"],
])("what the last release would trip over is found: %s", (sql, fault) => {
  expect(faultsOf(sql)).toMatch(new RegExp(`^2_next: .*${fault}`));
});

test.each([
  "CREATE TABLE `Stall` (`id` INT NOT NULL, `shop` INT NOT NULL); ALTER TABLE `Stall` DROP COLUMN `shop`;",
  "ALTER TABLE `Shop` ADD COLUMN `city` VARCHAR(40) NULL, ADD COLUMN `rank` INT NOT NULL DEFAULT 0;",
  "ALTER TABLE `Shop` ADD COLUMN `rank` INT NOT NULL DEFAULT 0, ADD CONSTRAINT `r` CHECK (`rank` >= 0);",
  "ALTER TABLE `Shop` ADD COLUMN `code` CHAR(8) NULL; CREATE UNIQUE INDEX `c` ON `Shop`(`code`);",
  "ALTER TABLE `Shop` MODIFY `kind` ENUM('A', 'B', 'C') NOT NULL DEFAULT 'A', MODIFY `units` BIGINT NOT NULL DEFAULT 0;",
  "ALTER TABLE `Shop` MODIFY `note` TEXT NULL;",
  "ALTER TABLE `Shop` DROP INDEX `i`, ADD INDEX `j`(`name`); -- DROP TABLE `Shop`;",
  "UPDATE `Shop` SET `note` = 'DROP TABLE; DROP COLUMN';",
])("what only adds or widens is fine: %s", (sql) => {
  expect(faultsOf(sql)).toBe("");
});

test("a contraction is fine once a release that was cut no longer uses the thing, and not before", () => {
  const sql = "ALTER TABLE `Shop` DROP COLUMN `note`;";
  expect(faultsOf(`-- contract since 1.0.0: nothing reads the note since then\n${sql}`)).toBe("");
  expect(faultsOf(`-- contract since 1.1.0: nothing reads the note since then\n${sql}`)).toMatch(
    /does not name/,
  );
  expect(faultsOf(`-- contract since 1.0.0:\n${sql}`)).toMatch(/takes a column away/);
});
