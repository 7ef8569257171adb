import pino, { type Logger } from "pino";
import { env } from "./env";
import { redact } from "./secrets/redactor";
import { activeSpan } from "./telemetry/traceparent";

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
      mixin: traceOf,
      hooks: { streamWrite: redact },
      formatters: { level: (label) => ({ level: label }) },
    },
    // Named: pino would go through process.stdout, which is several times slower, where somebody listens in on that.
    pino.destination(1),
  );
  return root;
}

const BOUND = Symbol("trace");

/** A logger whose lines name this trace, also where no telemetry was started; those of its children too. */
export function tracedLog(traceId: string, bindings: Record<string, unknown>): Logger {
  const log = rootLog().child({ trace_id: traceId, ...bindings });
  return Object.assign(log, { [BOUND]: traceId });
}

// The active span, by the names log stores know it; a logger that names another trace, a batch's neighbour, keeps to its own.
function traceOf(_line: object, _level: number, log: Logger): object {
  const active = activeSpan();
  if (!active) return {};
  const bound = (log as { [BOUND]?: string })[BOUND];
  if (bound === undefined) return { trace_id: active.traceId, span_id: active.spanId };
  return bound === active.traceId ? { span_id: active.spanId } : {};
}
