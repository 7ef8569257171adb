import { env, namesIn } from "../env";
import { inUse } from "./in-use";
import { SECRET_NAMES, VAULT_SECRET_NAMES } from "./names";

const CENSOR = "[redacted]";
/** Shorter ones would be found in words that are none. */
const MIN_LENGTH = 8;

type Made = { of: object; version: number; pattern: RegExp | null };

const KEY = Symbol.for("gerai.redactor");
type GlobalWithRedactor = typeof globalThis & { [KEY]?: Made };

/**
 * A text without any secret of this process, wherever it stands in it: as it is, as URLs, JSON and Basic authentication write it.
 * One pass of one pattern, made when secrets change: 2 µs for a line of a log.
 */
export function redact(text: string): string {
  const pattern = currentPattern();
  return pattern ? text.replace(pattern, CENSOR) : text;
}

/**
 * What the framework, packages and Node itself print of errors passes the same way: standard output and error of this process are
 * watched from now on.
 */
export function installRedactor(): void {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    stream.write = (chunk: unknown, ...rest: unknown[]) =>
      write(typeof chunk === "string" ? redact(chunk) : chunk, ...rest);
  }
}

function currentPattern(): RegExp | null {
  const holder = globalThis as GlobalWithRedactor;
  const { version } = inUse();
  const of = env();
  if (holder[KEY]?.of !== of || holder[KEY].version !== version)
    holder[KEY] = { of, version, pattern: patternOf(secretsNow()) };
  return holder[KEY].pattern;
}

function secretsNow(): string[] {
  const { variables, past, next, vault } = inUse();
  const own = SECRET_NAMES.map((name) => env()[name] ?? "").flatMap(partsOf);
  const doors = VAULT_SECRET_NAMES.map((name) => variables[name] ?? "");
  const others = [...past, ...next].flatMap(({ value }) => partsOf(value));
  return [...own, ...others, ...doors, vault.token() ?? ""];
}

// Of an address the password, of a list its members, of a PEM its lines: a log may hold any of them alone.
function partsOf(value: string): string[] {
  if (value.startsWith("-----BEGIN")) return value.split("\n").filter((line) => !line.startsWith("-----"));
  if (!/^[a-z]+:\/\//.test(value)) return [value, ...namesIn(value)];
  const password = URL.canParse(value) ? new URL(value).password : "";
  return [password, decoded(password)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** One pattern of all forms of these secrets, the longest first; null when there are none. */
export function patternOf(secrets: readonly string[]): RegExp | null {
  const forms = new Set(secrets.filter((one) => one.length >= MIN_LENGTH).flatMap(formsOf));
  if (forms.size === 0) return null;
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"), "g");
}

function formsOf(secret: string): string[] {
  const inBase64 = [0, 1, 2].flatMap((offset) => {
    const core = base64Core(secret, offset);
    return [core, core.replaceAll("+", "-").replaceAll("/", "_")];
  });
  return [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), ...inBase64].filter(
    (form) => form.length >= MIN_LENGTH,
  );
}

// The letters that stand for the secret alone in the base64 of any text that has it `offset` bytes behind a multiple of three.
function base64Core(secret: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
  const from = offset === 0 ? 0 : offset + 1;
  return bytes.toString("base64").slice(from, Math.floor((bytes.length * 8) / 6));
}
