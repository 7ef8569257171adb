export type Device = {
  kind: "phone" | "tablet" | "desktop" | "unknown";
  /** "Chrome", "Safari" …; null when the browser does not say. */
  browser: string | null;
  /** "Android", "Windows" … */
  system: string | null;
};

// First match wins: Edge and Samsung's browser call themselves Chrome too, and Chrome calls itself Safari.
const BROWSERS = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/OPR\/|Opera/, "Opera"],
  [/UCBrowser\//, "UC Browser"],
  [/FxiOS\/|Firefox\//, "Firefox"],
  [/CriOS\/|Chrome\/|Chromium\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;

const SYSTEMS = [
  [/iPad/, "iPadOS"],
  [/iPhone|iPod/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/CrOS/, "ChromeOS"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/Linux/, "Linux"],
] as const;

/** What a person would call the device behind a User-Agent. */
export function describeDevice(userAgent: string | null): Device {
  const agent = userAgent ?? "";
  const system = SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1] ?? null;
  const browser = BROWSERS.find(([pattern]) => pattern.test(agent))?.[1] ?? null;
  return { kind: kindOf(agent, system), browser, system };
}

/** The device in a few words, "Chrome · Android"; null when nothing is known of it. */
export function deviceName({ browser, system }: Device): string | null {
  return [browser, system].filter(Boolean).join(" · ") || null;
}

function kindOf(agent: string, system: string | null): Device["kind"] {
  if (!system) return "unknown";
  if (system === "iPadOS" || (system === "Android" && !/Mobile/.test(agent))) return "tablet";
  return system === "iOS" || system === "Android" ? "phone" : "desktop";
}
