import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";

/** Leads from an order's short history to its whole trail. */
export function RecordLink({ href }: { href: string }) {
  const t = useTranslations("recorder");
  return (
    <Link href={href} className="font-semibold text-primary text-sm hover:underline">
      {t("link")}
    </Link>
  );
}
