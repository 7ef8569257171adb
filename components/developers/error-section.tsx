import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { apiReference } from "@/lib/api";
import { withCode } from "./inline-code";
import { Section } from "./section";
import { templateWords } from "./template-words";

/** Every code there is, under the anchor that a problem's `type` names. */
export async function ErrorSection() {
  const [t, words] = await Promise.all([getTranslations("developers.errors"), errorWords()]);
  const { errors } = apiReference();
  const codes = new Set<string>(errors.map(({ code }) => code));
  return (
    <Section name="errors">
      <p>{t.rich("text", withCode)}</p>
      <WordList>
        {errors.map(({ code, status }) => (
          <div key={code} id={code} className="scroll-mt-24 target:bg-primary-soft">
            <dt>{code}</dt>
            <dd>
              <b>{status}</b> {words.get(code)}
            </dd>
          </div>
        ))}
      </WordList>
      <h3 className="mt-2 font-bold">{t("fields")}</h3>
      <p>{t("fieldsText")}</p>
      <WordList>
        {[...words]
          .filter(([code]) => !codes.has(code))
          .map(([code, said]) => (
            <div key={code} id={code}>
              <dt>{code}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </WordList>
    </Section>
  );
}

function WordList({ children }: { children: ReactNode }) {
  return (
    <dl className="divide-y divide-border overflow-hidden rounded-xl border border-border bg-card text-sm sm:[&>div]:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] [&>div]:grid [&>div]:gap-x-4 [&>div]:px-3 [&>div]:py-2 [&_b]:tabular-nums [&_dt]:min-w-0 [&_dt]:font-mono [&_dt]:font-semibold [&_dt]:text-[0.8125rem] [&_dt]:[overflow-wrap:anywhere]">
      {children}
    </dl>
  );
}

async function errorWords(): Promise<Map<string, string>> {
  const { errors } = await getMessages();
  return new Map(Object.entries(errors).map(([code, template]) => [code, templateWords(template)]));
}
