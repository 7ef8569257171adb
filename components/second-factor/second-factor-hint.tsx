import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { proofStanding } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";

/** Tells who leads a shop or works for the platform that a second factor is wise, where it is left to them. */
export async function SecondFactorHint({ ctx }: { ctx: Ctx }) {
  if (env().SECOND_FACTOR === "required" || (await proofStanding(ctx)).methods.length > 0) return null;
  const t = await getTranslations("second-factor.hint");
  return (
    <Alert
      className="mb-5"
      title={t("title")}
      action={
        <LinkButton href="/account/security" variant="outline" size="sm">
          {t("open")}
        </LinkButton>
      }
    >
      {t(env().demo ? "demo" : "text")}
    </Alert>
  );
}
