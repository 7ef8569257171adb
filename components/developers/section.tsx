import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { SectionName } from "./sections";

/** A part of the overview, under its anchor. */
export async function Section({ name, children }: { name: SectionName; children: ReactNode }) {
  const t = await getTranslations("developers.sections");
  return (
    <section aria-labelledby={name} className="grid min-w-0 gap-3 [&>p]:max-w-3xl">
      <h2 id={name} className="scroll-mt-24 font-extrabold text-lg md:text-xl">
        {t(name)}
      </h2>
      {children}
    </section>
  );
}
