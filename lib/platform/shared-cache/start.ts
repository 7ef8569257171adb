import { readFileSync } from "node:fs";
import path from "node:path";
import { SharedCache } from "./shared-cache";

// Where cache-handler.mjs, which Next loads by itself, finds it.
const CACHE_KEY = Symbol.for("gerai.shared-cache");
type GlobalWithCache = typeof globalThis & { [CACHE_KEY]?: SharedCache };

/** From now on this process's cached reads are shared with the other instances over Redis. */
export async function startSharedCache(): Promise<void> {
  const cache = new SharedCache(buildId());
  await cache.tags.start();
  (globalThis as GlobalWithCache)[CACHE_KEY] = cache;
}

function buildId(): string {
  try {
    return readFileSync(path.join(process.cwd(), ".next", "BUILD_ID"), "utf8").trim();
  } catch {
    return "development";
  }
}
