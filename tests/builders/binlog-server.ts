import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { migrate } from "../../scripts/migrate.mjs";
import { startServer } from "../../scripts/runtime/database-server.mjs";
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
    folder,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
