import files from "next/dist/server/lib/incremental-cache/file-system-cache.js";

// Next loads this file by itself, where a CommonJS module is what it exports, and bundles it into routes, where it is its default.
const FileSystemCache = files.default ?? files;

const CACHE_KEY = Symbol.for("gerai.shared-cache");
const FETCH = "FETCH";
const TAGS_HEADER = "x-next-cache-tags";

/**
 * What Next asks for cached reads and pages. With several instances the shared cache answers (lib/platform/shared-cache, which
 * instrumentation.ts starts where there is a REDIS_URL); with one, and during the build, Next's own.
 */
export default class CacheHandler {
  constructor(context) {
    this.files = new FileSystemCache(context);
    this.shared = globalThis[CACHE_KEY];
    // Next makes a handler for each request: what the request makes anew it reads after it asked here.
    this.askedAt = new Map();
  }

  async get(key, context) {
    if (!this.shared) return this.files.get(key, context);
    const isRead = context.kind === FETCH;
    const name = nameOf(key, context);
    const tagsOf = (value) =>
      isRead ? [...(context.tags ?? []), ...(context.softTags ?? [])] : pageTags(value?.headers);
    if (!this.askedAt.has(name)) this.askedAt.set(name, this.shared.tags.now());
    const found = await this.shared.get(name, tagsOf, isRead ? context.revalidate : undefined);
    if (found || isRead) return found;
    const built = await this.files.get(key, context);
    return built && this.shared.adopt(name, built, tagsOf);
  }

  async set(key, value, context) {
    if (!this.shared) return this.files.set(key, value, context);
    const cacheControl = context.fetchCache ? undefined : context.cacheControl;
    const seconds = context.fetchCache ? value?.revalidate : cacheControl?.revalidate;
    const name = nameOf(key, context);
    const at = this.askedAt.get(name) ?? this.shared.tags.now();
    this.shared.set(name, { value, cacheControl, at }, seconds);
  }

  async revalidateTag(tags, durations) {
    if (!this.shared) return this.files.revalidateTag(tags, durations);
    await this.shared.tags.touch([tags].flat());
  }

  resetRequestCache() {}
}

function nameOf(key, context) {
  return context.isFallback ? `fallback:${key}` : key;
}

function pageTags(headers) {
  const tags = headers?.[TAGS_HEADER];
  return typeof tags === "string" ? tags.split(",") : [];
}
