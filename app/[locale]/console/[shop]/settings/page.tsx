import { ExternalLink, KeyRound, Webhook } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { FreeShippingForm } from "@/components/console-settings/free-shipping-form";
import { OpeningSwitch } from "@/components/console-settings/opening-switch";
import { PictureUpload } from "@/components/console-settings/picture-upload";
import { ProfileForm } from "@/components/console-settings/profile-form";
import { consoleAccess } from "@/components/console-shell/console-access";
import { ShopStatusBadge } from "@/components/console-shell/shop-status-badge";
import { Avatar } from "@/components/ui/avatar";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Picture } from "@/components/ui/picture";
import { ClientMessages } from "@/i18n/client-messages";
import { getFreeShippingRule, PROVINCES } from "@/lib/delivery";
import { getShopProfile, type ShopProfile } from "@/lib/shops";

type Props = { params: Promise<{ shop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-settings"))("title") };
}

export default async function SettingsPage({ params }: Props) {
  const { shop: slug } = await params;
  const { ctx, shop, can } = await consoleAccess(slug, "/settings");
  const t = await getTranslations("console-settings");
  const viewShop = (await getTranslations("common.console"))("viewShop");
  const profile = await getShopProfile(ctx, { shopId: shop.shopId });
  const free = await getTranslations("parcels.setting");
  const rule = await getFreeShippingRule(ctx, { shopId: shop.shopId });
  return (
    <ClientMessages namespaces={["console", "console-settings", "parcels", "errors"]}>
      <PageHeader
        title={t("title")}
        description={can.own ? t("text") : t("readOnly")}
        badge={<ShopStatusBadge status={profile.status} />}
        actions={
          profile.status === "OPEN" ? (
            <LinkButton href={`/s/${slug}`} variant="outline">
              <ExternalLink aria-hidden="true" />
              {viewShop}
            </LinkButton>
          ) : null
        }
      />
      <div className="grid items-start gap-4 grid-cols-1 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-4">
          <Card>
            <CardHeader title={t("profile")} description={t("profileText")} />
            <CardBody>
              <ProfileForm
                shopId={profile.id}
                values={profile}
                descriptionEn={profile.descriptionEn}
                provinces={PROVINCES}
                editable={can.own}
              />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={free("title")} description={free("text")} />
            <CardBody>
              <FreeShippingForm shopId={profile.id} rule={rule} editable={can.manage} />
            </CardBody>
          </Card>
        </div>
        <div className="grid grid-cols-1 gap-4">
          <Opening profile={profile} editable={can.own} />
          <Pictures profile={profile} editable={can.own} />
          {can.manage ? (
            <Card>
              <CardHeader title={t("apiTitle")} description={t("apiText")} />
              <CardBody className="flex flex-wrap gap-2">
                <LinkButton href={`/console/${slug}/settings/api-keys`} variant="outline">
                  <KeyRound aria-hidden="true" />
                  {t("apiOpen")}
                </LinkButton>
                <LinkButton href={`/console/${slug}/settings/webhooks`} variant="outline">
                  <Webhook aria-hidden="true" />
                  {t("webhooksOpen")}
                </LinkButton>
              </CardBody>
            </Card>
          ) : null}
        </div>
      </div>
    </ClientMessages>
  );
}

async function Opening({ profile, editable }: { profile: ShopProfile; editable: boolean }) {
  const t = await getTranslations("console-settings");
  const format = await getFormatter();
  const { status } = profile;
  const words = { OPEN: "openText", PAUSED: "pausedText", SUSPENDED: "suspendedText" } as const;
  const inSetup = status === "DRAFT" || status === "REJECTED";
  return (
    <Card>
      <CardHeader title={t("opening")} />
      <CardBody className="grid gap-3 text-sm">
        <p>{t(status in words ? words[status as keyof typeof words] : "otherText")}</p>
        {profile.statusReason ? <p className="text-destructive">{profile.statusReason}</p> : null}
        {profile.openedAt ? (
          <p className="text-muted-foreground text-xs">
            {t("openedSince", { date: format.dateTime(profile.openedAt, "date") })}
          </p>
        ) : null}
        {editable && (status === "OPEN" || status === "PAUSED") ? (
          <div>
            <OpeningSwitch shopId={profile.id} status={status} />
          </div>
        ) : null}
        {inSetup ? (
          <div>
            <LinkButton href={`/console/${profile.slug}/setup`}>{t("setup")}</LinkButton>
          </div>
        ) : null}
      </CardBody>
    </Card>
  );
}

async function Pictures({ profile, editable }: { profile: ShopProfile; editable: boolean }) {
  const t = await getTranslations("console-settings");
  return (
    <Card>
      <CardHeader title={t("pictures")} description={t("picturesText")} />
      <CardBody className="grid gap-6">
        <PictureUpload shopId={profile.id} kind="logo" present={profile.logoUrl !== null} editable={editable}>
          <Avatar name={profile.name} src={profile.logoUrl} square size="xl" />
        </PictureUpload>
        <PictureUpload
          shopId={profile.id}
          kind="banner"
          present={profile.bannerUrl !== null}
          editable={editable}
        >
          <Picture
            src={profile.bannerUrl}
            alt={profile.bannerUrl ? "" : t("noBanner")}
            ratio="banner"
            className="rounded-xl"
          />
        </PictureUpload>
      </CardBody>
    </Card>
  );
}
