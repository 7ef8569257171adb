import { getLocale, getTranslations } from "next-intl/server";
import type { Operation } from "@/lib/api";
import { referenceHref } from "./addresses";

/** What an operation may be refused with; each code leads to its words. */
export async function RefusalLinks({ refusals }: Pick<Operation, "refusals">) {
  const t = await getTranslations("developers");
  return (
    <div className="grid gap-2 text-sm">
      {refusals.own.length > 0 ? <Codes codes={refusals.own} /> : null}
      <p className="text-muted-foreground">{t("refusalsCommon")}</p>
      <Codes codes={refusals.common} />
    </div>
  );
}

async function Codes({ codes }: { codes: readonly string[] }) {
  const locale = await getLocale();
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1 font-mono text-xs [&_a:hover]:underline [&_a]:text-link [&_a]:[overflow-wrap:anywhere]">
      {codes.map((code) => (
        <li key={code}>
          <a href={referenceHref(locale, "", code)}>{code}</a>
        </li>
      ))}
    </ul>
  );
}
