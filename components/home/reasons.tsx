import { CreditCard, LockKeyhole, Scale } from "lucide-react";
import { getTranslations } from "next-intl/server";

/** Why to buy here, in three sentences. */
export async function Reasons() {
  const t = await getTranslations("storefront.why");
  const reasons = [
    { icon: Scale, title: t("compare"), text: t("compareText") },
    { icon: CreditCard, title: t("once"), text: t("onceText") },
    { icon: LockKeyhole, title: t("lock"), text: t("lockText") },
  ];
  return (
    <section aria-label={t("title")}>
      <ul className="grid gap-2.5 md:grid-cols-3 md:gap-4">
        {reasons.map(({ icon: Icon, title, text }) => (
          <li key={title} className="flex gap-3.5 rounded-2xl bg-muted p-4">
            <Icon aria-hidden="true" className="size-6 shrink-0 text-link" />
            <div>
              <h2 className="font-bold">{title}</h2>
              <p className="mt-0.5 text-muted-foreground text-sm leading-relaxed">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
