import { deserialize, serialize } from "node:v8";
import { RESP_TYPES } from "redis";
import { askRedis } from "../redis";
import { BoundedMap } from "./bounded-map";
import { TagClock } from "./tag-clock";

/** What Next caches, as its handler hands it over: `value` is Next's own, kept as it is. */
type Kept = { value: unknown; cacheControl?: { revalidate: number | false; expire?: number } };
/** `at`: when what it was made from began to be read, by Redis' clock. */
type Entry = Kept & { at: number };
type Found = Kept & { lastModified: number };
type TagsOf = (value: unknown) => readonly string[];

const AS_BYTES = { [RESP_TYPES.BLOB_STRING]: Buffer };
const OWN_BYTES = 50 * 1024 * 1024;
const LARGEST_BYTES = 2 * 1024 * 1024;
const LONGEST_SECONDS = 86_400;
/** While Redis cannot say what changed, own values this old are not used: a changed price shows on all within a second even then. */
const OWN_ALONE_MS = 1_000;

/**
 * Next's cache over all instances: each keeps what it used lately and answers from there, unless a write anywhere named one of its
 * tags since; what it lacks it takes from Redis before it is made anew. A value made from what was read before the write counts
 * as older than the write, however late it is stored.
 */
export class SharedCache {
  private readonly own = new BoundedMap<Entry>(OWN_BYTES);
  readonly tags = new TagClock();

  /** `build` keeps values of different builds apart: their code may disagree about the form. */
  constructor(private readonly build: string) {}

  /** A value that no write named since, or null. `revalidate` is its age in seconds from which another instance's is looked for. */
  async get(key: string, tagsOf: TagsOf, revalidate?: number | false): Promise<Found | null> {
    const own = this.own.get(key);
    const usable = own && this.isUsable(own, tagsOf) ? own : null;
    if (usable && !this.isOld(usable, revalidate)) return this.found(usable);
    const shared = await this.fetch(key, usable?.at);
    if (!shared || !this.isUsable(shared, tagsOf)) return usable && this.found(usable);
    return this.found(shared);
  }

  /** Takes in a page as the build left it, unless a write named one of its tags since. */
  adopt(key: string, { lastModified, ...kept }: Found, tagsOf: TagsOf): Found | null {
    const entry = { ...kept, at: this.tags.fromLocal(lastModified) };
    if (!this.isUsable(entry, tagsOf)) return null;
    this.own.set(key, entry, serialize(entry).length);
    return { ...kept, lastModified };
  }

  /** Stores a value, made from what was read at `at` or later, here and for the others; that Redis is away is no reason to fail. */
  set(key: string, entry: Entry, seconds: number | false | undefined): void {
    const bytes = serialize(entry);
    this.own.set(key, entry, bytes.length);
    if (bytes.length > LARGEST_BYTES) return;
    // Twice its life: an old value still answers while a new one is made.
    const px = 1000 * Math.min(seconds ? 2 * seconds : LONGEST_SECONDS, LONGEST_SECONDS);
    askRedis((client) =>
      client.set(this.nameOf(key), bytes, { expiration: { type: "PX", value: px } }),
    ).catch(() => undefined);
  }

  /** What Redis has, if it is newer, and from now on ours too. */
  private async fetch(key: string, newerThan = Number.NEGATIVE_INFINITY): Promise<Entry | null> {
    try {
      const bytes = await askRedis((client) => client.withTypeMapping(AS_BYTES).get(this.nameOf(key)));
      if (!bytes) return null;
      const entry = deserialize(bytes) as Entry;
      if (entry.at <= newerThan) return null;
      this.own.set(key, entry, bytes.length);
      return entry;
    } catch {
      return null;
    }
  }

  private isUsable(entry: Entry, tagsOf: TagsOf): boolean {
    const tags = tagsOf(entry.value);
    if (tags.length === 0) return true;
    const age = this.tags.now() - entry.at;
    // What changed longer ago than a day is not remembered.
    if (age > LONGEST_SECONDS * 1000 || this.tags.changedSince(tags, entry.at)) return false;
    return this.tags.isCurrent() || age < OWN_ALONE_MS;
  }

  private isOld(entry: Entry, revalidate: number | false | undefined): boolean {
    const seconds = revalidate ?? entry.cacheControl?.revalidate ?? false;
    return seconds !== false && this.tags.now() - entry.at > seconds * 1000;
  }

  private found({ at, ...kept }: Entry): Found {
    return { ...kept, lastModified: this.tags.toLocal(at) };
  }

  private nameOf(key: string): string {
    return `gerai:cache:${this.build}:${key}`;
  }
}
