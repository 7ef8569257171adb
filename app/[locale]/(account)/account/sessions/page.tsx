import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RevokeAll } from "@/components/account/session-controls";
import { SessionItem } from "@/components/account/session-item";
import { signedInCtx } from "@/components/account/signed-in-ctx";
import { Card, CardFooter } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { getProfile, listSessions } from "@/lib/identity";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.sessions");
  return { title: t("title") };
}

export default async function SessionsPage() {
  const ctx = await signedInCtx("/account/sessions");
  const [t, profile, sessions] = await Promise.all([
    getTranslations("account.sessions"),
    getProfile(ctx),
    listSessions(ctx),
  ]);
  return (
    <ClientMessages namespaces={["account", "auth", "errors"]}>
      <PageHeader title={t("title")} description={t("intro")} />
      <Card>
        <ul className="divide-y divide-border">
          {sessions.map((session) => (
            <SessionItem key={session.id} session={session} timeZone={profile.timeZone} />
          ))}
        </ul>
        <CardFooter>
          <RevokeAll others={sessions.length > 1} />
        </CardFooter>
      </Card>
    </ClientMessages>
  );
}
