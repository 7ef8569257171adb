import { expect, test } from "vitest";
import { RowCounter } from "./row-counter.mjs";

function count(dump: string, cut = dump.length): Record<string, number> {
  const counter = new RowCounter();
  const bytes = Buffer.from(dump);
  for (let at = 0; at < bytes.length; at += cut) counter.read(bytes.subarray(at, at + cut));
  return counter.rows;
}

const MARIADB = `CREATE TABLE \`A\` (\n  \`id\` int NOT NULL\n);
INSERT INTO \`A\` VALUES
(1,'one; (2) \\'INSERT INTO \`B\` VALUES\\n(1)'),
(2,NULL),
(3,0xCAFE);
INSERT INTO \`A\` (\`id\`, \`name\`) VALUES
(4,'it''s');
`;
const MYSQL = "INSERT INTO `A` VALUES (1,'a),(b'),(2,'\\\\'),(3,'(');\nINSERT INTO `B` VALUES (1);\n";

test("rows are counted by table as either make writes them, whatever texts hold", () => {
  expect(count(MARIADB)).toEqual({ A: 4 });
  expect(count(MYSQL)).toEqual({ A: 3, B: 1 });
});

test("and wherever the stream is cut", () => {
  for (const cut of [1, 2, 3, 7, 13]) {
    expect(count(MARIADB, cut)).toEqual({ A: 4 });
    expect(count(MYSQL, cut)).toEqual({ A: 3, B: 1 });
  }
});
