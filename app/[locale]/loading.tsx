import { useTranslations } from "next-intl";
import { Spinner } from "@/components/ui/spinner";

export default function Loading() {
  const t = useTranslations("ui");
  return (
    <div className="grid min-h-[50dvh] place-items-center text-2xl text-link">
      <Spinner label={t("loading")} />
    </div>
  );
}
