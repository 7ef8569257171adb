import { Boxes, PackageSearch, UsersRound } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OpenShopForm } from "@/components/console-setup/open-shop-form";
import { InvitationList } from "@/components/console-shell/invitation-list";
import { Alert } from "@/components/ui/alert";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { ClientMessages } from "@/i18n/client-messages";
import { PROVINCES } from "@/lib/delivery";
import { getProfile } from "@/lib/identity";
import { requestCtx } from "@/lib/identity/request-ctx";
import { listMyInvitations, listMyShops } from "@/lib/shops";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("console.open");
  return { title: t("metaTitle"), description: t("text") };
}

export default async function OpenShopPage() {
  const t = await getTranslations("console.open");
  return (
    <div className="page-width grid gap-8 py-8 md:py-12 grid-cols-1 lg:grid-cols-[minmax(0,1fr)_30rem] lg:gap-14">
      <div className="grid content-start gap-8">
        <header>
          <p className="font-bold text-link text-sm">{t("eyebrow")}</p>
          <h1 className="mt-2 text-balance font-extrabold text-3xl leading-tight md:text-4xl">
            {t("title")}
          </h1>
          <p className="mt-3 max-w-xl text-pretty text-muted-foreground leading-relaxed">{t("text")}</p>
        </header>
        <Benefits />
      </div>
      <div className="grid content-start gap-4">
        <OpenOrSignIn />
      </div>
    </div>
  );
}

async function Benefits() {
  const t = await getTranslations("console.open.benefits");
  const benefits = [
    { icon: PackageSearch, title: t("catalog"), text: t("catalogText") },
    { icon: Boxes, title: t("stock"), text: t("stockText") },
    { icon: UsersRound, title: t("team"), text: t("teamText") },
  ];
  return (
    <ul className="grid gap-5 max-lg:sm:grid-cols-3">
      {benefits.map(({ icon: Icon, title, text }) => (
        <li key={title} className="flex gap-4 max-lg:sm:flex-col max-lg:sm:gap-2">
          <span className="grid size-11 shrink-0 place-items-center rounded-xl bg-primary-soft text-primary-soft-foreground">
            <Icon aria-hidden="true" className="size-5.5" />
          </span>
          <div>
            <h2 className="font-bold">{title}</h2>
            <p className="mt-0.5 text-muted-foreground text-sm leading-relaxed">{text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

async function OpenOrSignIn() {
  const ctx = await requestCtx();
  const t = await getTranslations("console.open");
  if (ctx.actor.kind !== "user") {
    return (
      <Card>
        <CardHeader title={t("signInTitle")} description={t("signInText")} />
        <CardBody>
          <LinkButton href={{ pathname: "/sign-in", query: { callbackUrl: "/open-shop" } }} size="lg" block>
            {t("signIn")}
          </LinkButton>
        </CardBody>
      </Card>
    );
  }
  const [profile, shops, invitations] = await Promise.all([
    getProfile(ctx),
    listMyShops(ctx),
    listMyInvitations(ctx),
  ]);
  return (
    <ClientMessages namespaces={["console", "errors"]}>
      {invitations.length > 0 ? <InvitationList invitations={invitations} /> : null}
      {shops.length > 0 ? (
        <Alert
          tone="info"
          action={
            <LinkButton href="/console" size="sm" variant="outline">
              {t("toConsole")}
            </LinkButton>
          }
        >
          {t("mine", { count: shops.length })}
        </Alert>
      ) : null}
      <Card>
        <CardHeader title={t("formTitle")} description={t("formText")} />
        <CardBody>
          <OpenShopForm provinces={PROVINCES} askName={!profile.name} />
        </CardBody>
      </Card>
    </ClientMessages>
  );
}
