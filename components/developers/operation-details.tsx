import { ChevronRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Content, Operation } from "@/lib/api";
import { FieldList, FieldType } from "./field-list";
import { InlineCode } from "./inline-code";
import { MethodBadge } from "./method-badge";
import { RefusalLinks } from "./refusal-links";

/**
 * One operation, folded. Its anchor is inside: a browser that is sent there, or finds a word there, opens it.
 */
export async function OperationDetails({ operation }: { operation: Operation }) {
  const t = await getTranslations("developers");
  const { id, method, path, summary, description, parameters, body, answer, status } = operation;
  return (
    <details className="group min-w-0 rounded-xl border border-border bg-card">
      <summary className="grid grid-cols-[1fr_auto] items-start gap-x-3 rounded-xl p-3 hover:bg-muted/60 md:p-4">
        <span className="grid min-w-0 gap-1">
          <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
            <MethodBadge method={method} />
            <span className="min-w-0 font-mono font-semibold text-sm [overflow-wrap:anywhere]">{path}</span>
          </span>
          <span className="text-sm">{summary}</span>
        </span>
        <ChevronRight
          aria-hidden="true"
          className="mt-0.5 size-5 shrink-0 text-muted-foreground transition-transform group-open:rotate-90"
        />
      </summary>
      <div
        id={id}
        className="grid min-w-0 scroll-mt-44 gap-5 border-border border-t p-3 text-sm md:p-4 [&_h3]:mb-1.5 [&_h3]:font-bold"
      >
        <div className="grid gap-2">
          {description ? <p className="max-w-3xl whitespace-pre-line">{description}</p> : null}
          <p className="text-muted-foreground">
            <InlineCode>{id}</InlineCode> · {t("caller.label")}: <CallerWords caller={operation.caller} />
          </p>
        </div>
        {(["path", "query", "header"] as const).map((place) => (
          <Part
            key={place}
            title={t(place)}
            fields={<FieldList fields={parameters.filter((one) => one.place === place)} />}
            shown={parameters.some((one) => one.place === place)}
          />
        ))}
        <Part title={t("body")} fields={<ContentFields content={body} />} shown={body !== null} />
        <Part title={t("answer", { status })} fields={<ContentFields content={answer} />} shown />
        <Part title={t("refusals")} fields={<RefusalLinks refusals={operation.refusals} />} shown />
      </div>
    </details>
  );
}

function Part({ title, fields, shown }: { title: string; fields: ReactNode; shown: boolean }) {
  if (!shown) return null;
  return (
    <section className="min-w-0">
      <h3>{title}</h3>
      {fields}
    </section>
  );
}

async function ContentFields({ content }: { content: Content | null }) {
  const t = await getTranslations("developers");
  if (!content) return <p className="text-muted-foreground">{t("noContent")}</p>;
  if (content.fields.length > 0) return <FieldList fields={content.fields} />;
  return (
    <p>
      <FieldType type={content.type} shape={content.shape} />
    </p>
  );
}

async function CallerWords({ caller }: Pick<Operation, "caller">) {
  const t = await getTranslations("developers.caller");
  if (typeof caller === "string") return t(caller);
  const { scope } = caller;
  return scope === null ? t("shop") : t.rich("scope", { scope: () => <InlineCode>{scope}</InlineCode> });
}
