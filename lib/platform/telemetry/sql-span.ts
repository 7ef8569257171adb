import { SpanKind, trace } from "@opentelemetry/api";
import { failed, tracer } from "./span";

// Statements are in the code, and a span finds them by its name: the whole text of a packet cost five times what the rest of its span does.
const LONGEST_TEXT = 300;
const LONGEST_SUMMARY = 120;

/**
 * Runs a statement as a span of the trace that is under way; of none, it stays unseen, so that loops which look for work all day write
 * nothing. `statement` holds placeholders, never values.
 */
export async function inSqlSpan<T>(statement: string, run: () => Promise<T>): Promise<T> {
  if (!trace.getActiveSpan()?.isRecording()) return run();
  const summary = summaryOf(statement);
  const span = tracer().startSpan(summary, {
    kind: SpanKind.CLIENT,
    attributes: {
      "db.system.name": "mysql",
      "db.query.summary": summary,
      "db.query.text": statement.slice(0, LONGEST_TEXT),
    },
  });
  try {
    return await run();
  } catch (error) {
    failed(span, error);
    throw error;
  } finally {
    span.end();
  }
}

const summaries = new Map<string, string>();

// "INSERT Order, INSERT ShopOrder, COMMIT": what a packet does, short enough for a name. Statements are constants of ours: few.
function summaryOf(statement: string): string {
  const known = summaries.get(statement);
  if (known) return known;
  const summary = statement.split(";\n").map(oneOf).join(", ").slice(0, LONGEST_SUMMARY) || "SQL";
  if (summaries.size < 2_000) summaries.set(statement, summary);
  return summary;
}

function oneOf(statement: string): string {
  const [verb = ""] = /[a-z]+/i.exec(statement) ?? [];
  const [, table = ""] = /\b(?:FROM|INTO|UPDATE)\s+`?(?:\w+`?\.`?)?(\w+)/i.exec(statement) ?? [];
  return [verb.toUpperCase(), table].filter(Boolean).join(" ");
}
