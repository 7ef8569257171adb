import { afterAll } from "vitest";

// Test files share a worker's modules (vitest.config.ts). What the app keeps for a process, its pools, settings, counters, is on
// globalThis, and what a file sets is in the environment: each file begins without what the one before it left there.
const ENVIRONMENT = Symbol.for("tests.environment");
const holder = globalThis as typeof globalThis & { [name: symbol]: unknown };

holder[ENVIRONMENT] ??= { ...process.env };
process.env = { ...(holder[ENVIRONMENT] as NodeJS.ProcessEnv) };
for (const name of Object.getOwnPropertySymbols(globalThis)) if (isKeptByApp(name)) delete holder[name];

afterAll(async () => {
  const pools = ["gerai.sql-pool", "gerai.prisma-pool"].map((name) => holder[Symbol.for(name)]);
  await Promise.all(
    pools.map((held) => (held as { pool: { end(): Promise<void> } } | undefined)?.pool.end()),
  );
});

function isKeptByApp(name: symbol): boolean {
  return Symbol.keyFor(name)?.startsWith("gerai.") ?? false;
}
