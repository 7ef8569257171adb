import { Store } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { sendGuestsToSignIn } from "@/components/console-shell/console-access";
import { InvitationList } from "@/components/console-shell/invitation-list";
import { ShopStatusBadge } from "@/components/console-shell/shop-status-badge";
import { ShopFrame } from "@/components/layout/shop-frame";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { Link, redirect } from "@/i18n/navigation";
import { requestCtx } from "@/lib/identity/request-ctx";
import { listMyInvitations, listMyShops, type MyShop } from "@/lib/shops";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("console.picker");
  return { title: t("title") };
}

/** The way into the console: straight into the only shop, else a choice. */
export default async function ConsolePage() {
  const ctx = await requestCtx();
  await sendGuestsToSignIn(ctx, "/console");
  const [shops, invitations] = await Promise.all([listMyShops(ctx), listMyInvitations(ctx)]);
  const [only, ...others] = shops;
  if (only && others.length === 0 && invitations.length === 0) {
    redirect({ href: `/console/${only.slug}`, locale: await getLocale() });
  }
  const t = await getTranslations("console.picker");
  return (
    <ShopFrame>
      <div className="page-width grid max-w-3xl gap-4 py-8 md:py-12">
        {shops.length > 0 ? (
          <PageHeader
            title={t("title")}
            description={t("text")}
            actions={
              <LinkButton href="/open-shop" variant="outline">
                {t("openAnother")}
              </LinkButton>
            }
            className="mb-0"
          />
        ) : null}
        <ClientMessages namespaces={["console", "errors"]}>
          {invitations.length > 0 ? <InvitationList invitations={invitations} /> : null}
        </ClientMessages>
        {shops.map((shop) => (
          <ShopCard key={shop.id} shop={shop} />
        ))}
        {shops.length === 0 ? (
          <Card>
            <EmptyState
              as="h1"
              icon={Store}
              title={t("none")}
              text={t("noneText")}
              action={
                <LinkButton href="/open-shop">{(await getTranslations("console.open"))("submit")}</LinkButton>
              }
            />
          </Card>
        ) : null}
      </div>
    </ShopFrame>
  );
}

async function ShopCard({ shop }: { shop: MyShop }) {
  const t = await getTranslations("console");
  return (
    <Card className="relative transition-colors has-[a:hover]:border-ring">
      <div className="flex items-center gap-4 p-4">
        <Avatar name={shop.name} src={shop.logoUrl} square size="lg" />
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-bold">
            <Link href={`/console/${shop.slug}`} className="after:absolute after:inset-0 after:rounded-2xl">
              {shop.name}
            </Link>
          </h2>
          <p className="truncate text-muted-foreground text-sm">
            {t(`roles.${shop.role}`)} · {shop.city}
          </p>
        </div>
        <ShopStatusBadge status={shop.status} />
      </div>
    </Card>
  );
}
