import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation";
import { env } from "@/lib/platform/env";

/** Says that this is a demo, and where its messages go. Shown on every shell while GERAI_DEMO=1. */
export async function DemoBanner() {
  if (!env().demo) return null;
  const t = await getTranslations("common.demo");
  return (
    <aside
      aria-label="Demo"
      className="bg-inverse px-4 py-1.5 text-center font-medium text-inverse-foreground text-xs print:hidden"
    >
      {t("text")}{" "}
      <Link href="/dev/inbox" className="font-bold underline underline-offset-2">
        {t("inbox")}
      </Link>
    </aside>
  );
}
