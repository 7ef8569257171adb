import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { StatusDot } from "@/components/ui/status-dot";
import type { AttemptRow } from "@/lib/webhooks";
import { TryOutcome } from "./message-words";

/** Each try to deliver a message: what was answered, how fast, and how the answer began. */
export async function AttemptList({ tries }: { tries: readonly AttemptRow[] }) {
  const t = await getTranslations("console-webhooks");
  return (
    <ol className="divide-y divide-border">
      {tries.map(({ id, at, status, error, detail, durationMs, answer }) => (
        <li key={id} className="grid gap-1.5 py-3 text-sm first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
            <StatusDot tone={status !== null && status >= 200 && status < 300 ? "success" : "danger"}>
              <span className="font-semibold">
                <TryOutcome status={status} error={error} />
              </span>
            </StatusDot>
            <span className="text-muted-foreground text-xs tabular-nums">
              <LocalTime value={at} />
              {" · "}
              {t("milliseconds", { ms: durationMs })}
            </span>
          </div>
          {detail ? <p className="break-all font-mono text-muted-foreground text-xs">{detail}</p> : null}
          {answer ? <CodeBox label={t("answer")} text={answer} /> : null}
        </li>
      ))}
    </ol>
  );
}

/** Text of a machine, as it is. */
export function CodeBox({ label, text }: { label: string; text: string }) {
  return (
    <figure className="grid min-w-0 gap-1">
      <figcaption className="text-muted-foreground text-xs">{label}</figcaption>
      <pre className="min-w-0 whitespace-pre-wrap rounded-xl border border-border bg-muted p-3 font-mono text-xs leading-relaxed [overflow-wrap:anywhere]">
        {text}
      </pre>
    </figure>
  );
}
