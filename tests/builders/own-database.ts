import { inject } from "vitest";
import { newId } from "@/lib/platform/id";
import { migrate } from "../../scripts/migrate.mjs";
import { createDatabase, withConnection, withDatabase } from "../../scripts/runtime/database-url.mjs";
import { setTestEnv } from "../setup/test-env";

/**
 * A database for one test file alone, for what looks at all of it. Call it before anything reads the configuration; `drop` when done.
 */
export async function ownDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const { url: server, prefix } = inject("databaseServer");
  const name = `${prefix}_own_${newId().slice(-8)}`;
  const url = withDatabase(server, name);
  await createDatabase(url);
  await migrate({ url });
  setTestEnv(url);
  const drop = () =>
    withConnection(withDatabase(server, ""), async (connection) => {
      await connection.query(`DROP DATABASE ${name}`);
    });
  return { url, drop };
}
