import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { migrate } from "../../scripts/migrate.mjs";
import { startServer } from "../../scripts/runtime/database-server.mjs";
import { withConnection } from "../../scripts/runtime/database-url.mjs";
import { setTestEnv } from "../setup/test-env";

/** A database server of the test file's own that writes a binlog, as a production server does, and a folder for what it makes. */
export async function binlogServer() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "gerai-keeping-"));
  const server = await startServer({
    data: folder,
    password: "test",
    database: "shop",
    throwaway: true,
    flags: ["--log-bin=shop-bin", "--binlog-format=ROW", "--server-id=7", "--innodb-buffer-pool-size=64M"],
  });
  await migrate({ url: server.url });
  setTestEnv(server.url);
  return {
    url: server.url,
    backupUrl: await backupAccount(server.url),
    folder,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const USERS = path.join(import.meta.dirname, "..", "..", "deploy", "compose", "mysql", "10-users.sh");

/** The account that compose.yaml gives to backups, with its rights and no others; answers its address. */
async function backupAccount(url: string): Promise<string> {
  const own = new URL(url);
  const database = own.pathname.slice(1);
  [own.username, own.password] = ["gerai_backup", "secret"];
  const statements =
    readFileSync(USERS, "utf8").match(/^(CREATE USER|GRANT|REVOKE) .*'gerai_backup'.*;$/gm) ?? [];
  await withConnection(url, async (connection) => {
    for (const sql of statements)
      await connection.query(sql.replace("$backup", "secret").replace(/ ON gerai\./, ` ON ${database}.`));
  });
  return own.href;
}
