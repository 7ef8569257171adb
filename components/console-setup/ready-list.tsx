import { Circle, CircleCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation";
import type { ShopReadiness } from "@/lib/shops";

const ITEMS = ["profile", "warehouse", "product", "stock"] as const;

/** What a shop must have before it opens, ticked or with the way to mend it. */
export async function ReadyList({ readiness, setupHref }: { readiness: ShopReadiness; setupHref: string }) {
  const t = await getTranslations("console-setup");
  return (
    <ul className="grid gap-2.5">
      {ITEMS.map((item) => (
        <li key={item} className="flex items-center gap-2.5 text-sm">
          {readiness[item] ? (
            <CircleCheck aria-hidden="true" className="size-5 shrink-0 text-success" />
          ) : (
            <Circle aria-hidden="true" className="size-5 shrink-0 text-muted-foreground" />
          )}
          <span className={readiness[item] ? "" : "font-semibold"}>{t(`check.${item}`)}</span>
          {readiness[item] ? null : (
            <Link
              href={`${setupHref}?step=${item}`}
              className="ml-auto font-semibold text-link underline-offset-2 hover:underline"
            >
              {t("submit.fix")}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
