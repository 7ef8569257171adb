import { getLocale, getTranslations } from "next-intl/server";
import { apiReference, type Group } from "@/lib/api";
import { referenceHref } from "./addresses";
import { Section } from "./section";

/** Every operation there is, by group, a line each. */
export async function OperationIndex() {
  const t = await getTranslations("developers");
  return (
    <Section name="operations">
      {apiReference().groups.map((group) => (
        <GroupIndex
          key={group.slug}
          group={group}
          count={t("operationCount", { count: group.operations.length })}
        />
      ))}
    </Section>
  );
}

// Rows are styled from their list: there are hundreds.
const LIST = [
  "border-border border-t text-sm divide-y divide-border",
  "[&_a]:grid [&_a]:gap-x-4 [&_a]:px-3 [&_a]:py-2 [&_a:hover]:bg-muted md:[&_a]:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]",
  "[&_b]:min-w-0 [&_b]:font-mono [&_b]:font-semibold [&_b]:text-[0.8125rem] [&_b]:text-link [&_b]:[overflow-wrap:anywhere]",
].join(" ");

async function GroupIndex({ group, count }: { group: Group; count: string }) {
  const locale = await getLocale();
  return (
    <div className="min-w-0 overflow-hidden rounded-xl border border-border bg-card">
      <h3 className="flex flex-wrap items-baseline gap-x-3 p-3 font-bold">
        <a href={referenceHref(locale, group.slug)} className="hover:underline">
          {group.name}
        </a>
        <span className="font-normal text-muted-foreground text-xs">{count}</span>
      </h3>
      <ul className={LIST}>
        {group.operations.map(({ id, method, path, summary }) => (
          <li key={id}>
            <a href={referenceHref(locale, group.slug, id)}>
              <b>
                {method} {path}
              </b>
              {summary}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
