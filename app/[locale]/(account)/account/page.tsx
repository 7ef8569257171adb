import {
  BadgeCheck,
  LogOut,
  MailWarning,
  MapPin,
  MonitorSmartphone,
  ReceiptText,
  ShieldCheck,
  Store,
  UserRound,
} from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { OverviewCard } from "@/components/account/overview-card";
import { SignOutButton } from "@/components/account/sign-out-button";
import { signedInCtx } from "@/components/account/signed-in-ctx";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { buttonVariants } from "@/components/ui/button-variants";
import { Card, CardBody } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { formatPhone, getProfile, listAddresses, listSessions, type Profile } from "@/lib/identity";
import { listMyShops } from "@/lib/shops";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.overview");
  return { title: t("title") };
}

export default async function AccountPage() {
  const ctx = await signedInCtx("/account");
  const [t, nav, profile, addresses, sessions, shops] = await Promise.all([
    getTranslations("account.overview"),
    getTranslations("common.accountNav"),
    getProfile(ctx),
    listAddresses(ctx),
    listSessions(ctx),
    listMyShops(ctx),
  ]);
  const selling =
    shops.length > 0
      ? { href: "/console", title: t("consoleTitle"), text: t("consoleText", { count: shops.length }) }
      : { href: "/open-shop", title: t("sellTitle"), text: t("sellText") };
  return (
    <div className="grid gap-5">
      <h1 className="sr-only">{t("title")}</h1>
      <PersonCard profile={profile} />
      <div className="grid gap-3 sm:grid-cols-2">
        <OverviewCard href="/orders" icon={ReceiptText} title={nav("orders")} text={t("ordersText")} />
        <OverviewCard
          href="/account/addresses"
          icon={MapPin}
          title={nav("addresses")}
          text={t("addressesText", { count: addresses.length })}
        />
        <OverviewCard
          href="/account/profile"
          icon={UserRound}
          title={nav("profile")}
          text={t("profileText")}
        />
        <OverviewCard
          href="/account/sessions"
          icon={MonitorSmartphone}
          title={nav("sessions")}
          text={t("sessionsText", { count: sessions.length })}
        />
        <OverviewCard icon={Store} {...selling} />
        {profile.staffRole ? (
          <OverviewCard href="/admin" icon={ShieldCheck} title={t("adminTitle")} text={t("adminText")} />
        ) : null}
      </div>
      <SignOut />
    </div>
  );
}

async function PersonCard({ profile }: { profile: Profile }) {
  const [t, format] = await Promise.all([getTranslations("account.overview"), getFormatter()]);
  const emailBadge = profile.emailVerifiedAt
    ? { tone: "success", icon: BadgeCheck, text: t("emailVerified") }
    : { tone: "warning", icon: MailWarning, text: profile.email ? t("emailUnverified") : t("noEmail") };
  return (
    <Card>
      <CardBody className="flex flex-wrap items-center gap-x-5 gap-y-4">
        <Avatar name={profile.name ?? "G"} size="xl" />
        <div className="min-w-0 flex-1 basis-56">
          <h2 className="truncate font-extrabold text-xl">
            {profile.name ? t("hello", { name: profile.name }) : t("nameless")}
          </h2>
          <p className="mt-0.5 break-words text-muted-foreground text-sm">
            <span className="tabular-nums">{formatPhone(profile.phone)}</span>
            {profile.email ? ` · ${profile.email}` : null}
          </p>
          <div className="mt-2 flex flex-wrap gap-1.5">
            <Badge tone="success">
              <BadgeCheck aria-hidden="true" />
              {t("phoneVerified")}
            </Badge>
            <Badge tone={emailBadge.tone === "success" ? "success" : "warning"}>
              <emailBadge.icon aria-hidden="true" />
              {emailBadge.text}
            </Badge>
          </div>
          <p className="mt-2 text-muted-foreground text-xs">
            {t("since", { date: format.dateTime(profile.createdAt, "date", { timeZone: profile.timeZone }) })}
          </p>
        </div>
        <LinkButton href="/account/profile" variant="outline">
          {t("edit")}
        </LinkButton>
      </CardBody>
    </Card>
  );
}

async function SignOut() {
  const t = await getTranslations("account.menu");
  return (
    <SignOutButton className={buttonVariants({ variant: "destructive-ghost", className: "w-fit" })}>
      <LogOut aria-hidden="true" />
      {t("signOut")}
    </SignOutButton>
  );
}
