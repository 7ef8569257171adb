const NOWHERE = "http://gerai.invalid";

/**
 * Where to go after signing in: a path of this site, or `fallback`. Whatever a browser might read as another host
 * (`//evil`, `/\evil`, `https:evil`, a tab in between) is refused, because links with it are made to look like ours.
 * The language prefix is taken off; the navigation puts it back.
 */
export function safeCallbackPath(value: string | string[] | undefined, fallback = "/"): string {
  if (typeof value !== "string" || !/^\/(?![/\\])/.test(value)) return fallback;
  try {
    const { origin, pathname, search, hash } = new URL(value, NOWHERE);
    if (origin !== NOWHERE || pathname.startsWith("//")) return fallback;
    return (pathname.replace(/^\/en(?=\/|$)/, "") || "/") + search + hash;
  } catch {
    return fallback;
  }
}
