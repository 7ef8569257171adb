import pino, { type Logger } from "pino";
import { env } from "./env";
import { redact } from "./secrets/redactor";

export type Log = Logger;

let root: Logger | undefined;

/**
 * The process's logger: one JSON line an entry on standard output. Secrets of ours are cut out wherever they stand; people's codes and
 * tokens by name, and so is the `sql` of a database error, which holds the values: addresses and phone numbers.
 */
export function rootLog(): Logger {
  root ??= pino(
    {
      level: env().LOG_LEVEL,
      base: { service: "gerai" },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          "code",
          "*.code",
          "token",
          "*.token",
          "authorization",
          "*.authorization",
          "cookie",
          "*.cookie",
          "*.sql",
        ],
        censor: "[redacted]",
      },
      hooks: { streamWrite: redact },
      formatters: { level: (label) => ({ level: label }) },
    },
    // Named: pino would go through process.stdout, which is several times slower, where somebody listens in on that.
    pino.destination(1),
  );
  return root;
}
