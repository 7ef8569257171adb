import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { ClientMessages } from "@/i18n/client-messages";
import { Link } from "@/i18n/navigation";
import { getProfile } from "@/lib/identity";
import { getQuietHours, listPreferences, pushPublicKey } from "@/lib/notifications";
import type { Ctx } from "@/lib/platform/ctx";
import { PreferenceTable } from "./preference-table";
import { PushCard } from "./push-card";
import { QuietHoursForm } from "./quiet-hours-form";

/** What a person wants to hear, as a customer or as one of a shop's people. */
export async function SettingsView({ ctx, audience }: { ctx: Ctx; audience: "customer" | "shop" }) {
  const [t, profile, preferences, quiet] = await Promise.all([
    getTranslations("notifications.settings"),
    getProfile(ctx),
    listPreferences(ctx, { audience }),
    getQuietHours(ctx),
  ]);
  const publicKey = pushPublicKey();
  return (
    <ClientMessages namespaces={["notifications", "notices", "errors"]}>
      <div className="grid gap-4">
        {profile.emailVerifiedAt ? null : (
          <Alert tone="warning">
            {t("noEmail")}{" "}
            <Link href="/account/profile" className="font-semibold underline underline-offset-2">
              {t("toProfile")}
            </Link>
          </Alert>
        )}
        {publicKey ? <PushCard publicKey={publicKey} /> : null}
        <PreferenceTable preferences={preferences} />
        <QuietHoursForm quiet={quiet} />
      </div>
    </ClientMessages>
  );
}
