import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { apiReference } from "@/lib/api";
import { referenceHref, shapeAnchor } from "./addresses";
import { CodeSample } from "./code-sample";
import { withCode } from "./inline-code";
import { WEBHOOK_BODY, WEBHOOK_BY_HAND, WEBHOOK_LIBRARY } from "./samples";
import { Section } from "./section";
import { ShapeList } from "./shape-list";

/** What shops are told of, in what form, and how to know that it is us. */
export async function WebhookSection() {
  const [t, locale] = await Promise.all([getTranslations("developers"), getLocale()]);
  const { events, shapes } = apiReference().webhooks;
  const toGroup = (words: ReactNode) => (
    <a href={referenceHref(locale, "webhooks")} className="prose-link">
      {words}
    </a>
  );
  return (
    <Section name="webhooks">
      <p>{t.rich("webhooks.text", { a: toGroup })}</p>
      <CodeSample label={t("webhooks.body")} text={WEBHOOK_BODY} />
      <p>{t.rich("webhooks.retries", withCode)}</p>
      <h3 className="mt-2 font-bold">{t("webhooks.check")}</h3>
      <p>{t.rich("webhooks.checkText", withCode)}</p>
      <CodeSample label={t("webhooks.library")} text={WEBHOOK_LIBRARY} />
      <CodeSample label={t("webhooks.byHand")} text={WEBHOOK_BY_HAND} />
      <h3 className="mt-2 font-bold">{t("webhooks.events")}</h3>
      <dl className="divide-y divide-border rounded-xl border border-border bg-card text-sm">
        {events.map(({ type, description, shape }) => (
          <div
            key={type}
            id={type}
            className="grid scroll-mt-24 gap-x-4 px-3 py-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <dt className="font-mono font-semibold text-[0.8125rem] [overflow-wrap:anywhere]">{type}</dt>
            <dd>
              {description}{" "}
              <a href={`#${shapeAnchor(shape)}`} className="prose-link">
                {shape}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-2 font-bold">{t("shapesOfEvents")}</h3>
      <ShapeList shapes={shapes} level="h4" />
    </Section>
  );
}
