import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startDatabase } from "../../scripts/runtime/database.mjs";

/** One database server for the whole run: the one `npm test` started, or a private one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_SERVER_URL;
  const prefix = `gerai_test_${process.pid}`;
  if (given) {
    project.provide("databaseServer", { url: given, prefix });
    return async () => {};
  }
  const data = mkdtempSync(path.join(os.tmpdir(), "gerai-test-"));
  const server = await startDatabase(
    { data, password: "test", database: "gerai", throwaway: true },
    { ...process.env, DATABASE_URL: undefined },
  );
  project.provide("databaseServer", { url: server.url, prefix });
  return async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  };
}
