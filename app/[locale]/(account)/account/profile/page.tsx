import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmailState } from "@/components/account/email-state";
import { PhoneChange } from "@/components/account/phone-change";
import { ProfileForm } from "@/components/account/profile-form";
import { signedInCtx } from "@/components/account/signed-in-ctx";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { formatPhone, getProfile } from "@/lib/identity";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.profile");
  return { title: t("title") };
}

export default async function ProfilePage() {
  const ctx = await signedInCtx("/account/profile");
  const [t, profile] = await Promise.all([getTranslations("account.profile"), getProfile(ctx)]);
  const { name, email, locale, timeZone } = profile;
  return (
    <ClientMessages namespaces={["account", "auth", "errors"]}>
      <PageHeader title={t("title")} description={t("intro")} />
      <div className="grid gap-5">
        <Card>
          <CardHeader title={t("details")} />
          <CardBody>
            <ProfileForm profile={{ name, email, locale, timeZone }} />
          </CardBody>
        </Card>
        {email ? (
          <Card>
            <CardHeader title={t("emailState")} />
            <CardBody>
              <EmailState key={email} email={email} verified={profile.emailVerifiedAt !== null} />
            </CardBody>
          </Card>
        ) : null}
        <Card>
          <CardHeader title={t("phone")} description={t("phoneText")} />
          <CardBody>
            <PhoneChange phone={formatPhone(profile.phone)} />
          </CardBody>
        </Card>
      </div>
    </ClientMessages>
  );
}
