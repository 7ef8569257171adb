import { getTranslations } from "next-intl/server";

/** Lets keyboards jump over the bars to `<main id="content">`. */
export async function SkipLink() {
  const t = await getTranslations("common");
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-60 -translate-y-20 rounded-lg bg-primary px-4 py-2 font-semibold text-primary-foreground focus:translate-y-0"
    >
      {t("skipToContent")}
    </a>
  );
}
