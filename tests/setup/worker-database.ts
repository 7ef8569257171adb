import { inject } from "vitest";
import { migrate } from "../../scripts/migrate.mjs";
import { createDatabase, withDatabase } from "../../scripts/runtime/database-url.mjs";
import { holdEventsAgainstCatalogue } from "./published-events";
import { setTestEnv } from "./test-env";

// Each worker has a database of its own, migrated by its first test file: files may run side by side, and a test file
// finds what the ones before it left, which it must not mind (builders make their own shops).
const { url, prefix } = inject("databaseServer");
const own = withDatabase(url, `${prefix}_${process.env.VITEST_POOL_ID ?? "1"}`);
await createDatabase(own);
await migrate({ url: own });
setTestEnv(own);
holdEventsAgainstCatalogue(own);
