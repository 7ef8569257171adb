"use client";

import { CloudAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations("ui");
  return (
    <div className="grid min-h-[60dvh] place-items-center">
      <EmptyState
        as="h1"
        icon={CloudAlert}
        title={t("errorTitle")}
        text={
          <>
            {t("errorText")}
            {error.digest ? (
              <span className="mt-2 block text-xs">{t("errorCode", { code: error.digest })}</span>
            ) : null}
          </>
        }
        action={
          <>
            <Button onClick={reset}>{t("retry")}</Button>
            <LinkButton href="/" variant="outline">
              {t("backHome")}
            </LinkButton>
          </>
        }
      />
    </div>
  );
}
