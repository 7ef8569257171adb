import { defineConfig } from "prisma/config";

// The CLI fetches a native schema engine at its first call, also for `generate`, which does not use it. Migrations here are
// plain SQL applied by scripts/migrate.mjs, so nothing of ours ever needs that engine: this keeps `generate` offline.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= "/bin/true";

// The address only matters to commands that connect; `prisma generate` runs without one.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "mysql://root@127.0.0.1:3306/gerai" },
});
