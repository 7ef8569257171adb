import pino, { type Logger } from "pino";
import { env } from "./env";

export type Log = Logger;

let root: Logger | undefined;

/** The process's logger: one JSON line an entry on standard output; secrets and codes are cut out by name. */
export function rootLog(): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: { service: "gerai" },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ["code", "*.code", "token", "*.token", "authorization", "*.authorization", "cookie", "*.cookie"],
      censor: "[redacted]",
    },
    formatters: { level: (label) => ({ level: label }) },
  });
  return root;
}
