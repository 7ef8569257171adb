import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { apiReference, type Group } from "@/lib/api";
import { referenceHref } from "./addresses";
import { SECTIONS } from "./sections";

/** The reference's two columns: what there is, and what is shown of it. On a phone the contents fold above the text. */
export async function ReferenceFrame({ current, children }: { current?: Group; children: ReactNode }) {
  const t = await getTranslations("developers");
  return (
    <div className="page-width py-4 md:py-6 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-10">
      <details className="group mb-5 rounded-xl border border-border bg-card lg:hidden">
        <summary className="flex items-center justify-between rounded-xl p-3 font-semibold">
          {t("contents")}
          <span aria-hidden="true" className="text-muted-foreground group-open:rotate-180">
            ⌄
          </span>
        </summary>
        <Contents label={t("contents")} current={current} className="border-border border-t p-3" />
      </details>
      <div className="max-lg:hidden">
        <Contents
          label={t("contents")}
          current={current}
          className="sticky top-24 max-h-[calc(100dvh-7rem)] overflow-y-auto overscroll-contain pr-2 pb-4"
        />
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

async function Contents({
  label,
  current,
  className,
}: {
  label: string;
  current: Group | undefined;
  className: string;
}) {
  const [t, locale] = await Promise.all([getTranslations("developers"), getLocale()]);
  return (
    <nav aria-label={label} className={cn("grid gap-4 text-sm", className)}>
      <div>
        <h2 className="mb-1 font-bold">{t("start")}</h2>
        <ul>
          {SECTIONS.map((section) => (
            <ContentsLink key={section} href={referenceHref(locale, "", section)}>
              {t(`sections.${section}`)}
            </ContentsLink>
          ))}
        </ul>
      </div>
      <div>
        <h2 className="mb-1 font-bold">{t("groups")}</h2>
        <ul>
          {apiReference().groups.map(({ slug, name, operations }) => (
            <ContentsLink key={slug} href={referenceHref(locale, slug)} active={slug === current?.slug}>
              {name}
              <span className="text-muted-foreground tabular-nums"> {operations.length}</span>
            </ContentsLink>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function ContentsLink({ href, active, children }: { href: string; active?: boolean; children: ReactNode }) {
  return (
    <li>
      <a
        href={href}
        aria-current={active ? "page" : undefined}
        className="block rounded-md px-2 py-1.5 text-muted-foreground hover:bg-muted hover:text-foreground aria-[current=page]:bg-primary-soft aria-[current=page]:font-semibold aria-[current=page]:text-primary-soft-foreground"
      >
        {children}
      </a>
    </li>
  );
}
