import { UserRound } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";

/** Who is signed in, at the right edge of the header. */
export async function AccountMenu() {
  const t = await getTranslations("common.nav");
  return (
    <LinkButton href="/sign-in" size="md">
      <UserRound aria-hidden="true" />
      {t("signIn")}
    </LinkButton>
  );
}
