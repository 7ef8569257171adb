import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";

/** Ways on and back to the start of a keyset-paged list. */
export async function ListFoot({
  firstHref,
  nextHref,
}: {
  firstHref: string | null;
  nextHref: string | null;
}) {
  if (!firstHref && !nextHref) return null;
  const t = await getTranslations("console-inventory");
  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
      {firstHref ? (
        <LinkButton href={firstHref} variant="ghost">
          {t("first")}
        </LinkButton>
      ) : (
        <span />
      )}
      <Pagination nextHref={nextHref} />
    </div>
  );
}
