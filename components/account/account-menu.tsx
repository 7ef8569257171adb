import { LogOut, ReceiptText, ShieldCheck, Store, UserRound } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Avatar } from "@/components/ui/avatar";
import { LinkButton } from "@/components/ui/link-button";
import { MenuPopover } from "@/components/ui/menu-popover";
import { menuItemStyles } from "@/components/ui/menu-styles";
import { Link } from "@/i18n/navigation";
import { formatPhone, getProfile } from "@/lib/identity";
import { requestCtx } from "@/lib/identity/request-ctx";
import { listMyShops } from "@/lib/shops";
import { SignOutButton } from "./sign-out-button";

/** Who is signed in, at the right edge of the header. Depends on the person: layouts put it under Suspense. */
export async function AccountMenu() {
  const ctx = await requestCtx();
  if (ctx.actor.kind !== "user") {
    const t = await getTranslations("common.nav");
    return (
      <LinkButton href="/sign-in" size="md">
        <UserRound aria-hidden="true" />
        {t("signIn")}
      </LinkButton>
    );
  }
  const [t, profile, shops] = await Promise.all([
    getTranslations("account.menu"),
    getProfile(ctx),
    listMyShops(ctx),
  ]);
  const phone = formatPhone(profile.phone);
  const links = [
    { href: "/account", label: t("account"), icon: UserRound },
    { href: "/orders", label: t("orders"), icon: ReceiptText },
    {
      href: shops.length > 0 ? "/console" : "/open-shop",
      label: t(shops.length > 0 ? "console" : "openShop"),
      icon: Store,
    },
    ...(profile.staffRole ? [{ href: "/admin", label: t("admin"), icon: ShieldCheck }] : []),
  ];
  return (
    <MenuPopover
      label={t("label", { name: profile.name ?? phone })}
      trigger={<Avatar name={profile.name ?? "G"} size="md" />}
      triggerClassName="shrink-0 rounded-full"
      className="w-60"
    >
      <div className="mb-1 border-border border-b px-2.5 pt-1 pb-2">
        <p className="truncate font-bold">{profile.name ?? phone}</p>
        {profile.name ? <p className="text-muted-foreground tabular-nums">{phone}</p> : null}
      </div>
      {links.map(({ href, label, icon: Icon }) => (
        <Link key={href} href={href} className={menuItemStyles}>
          <Icon aria-hidden="true" />
          {label}
        </Link>
      ))}
      <SignOutButton className={menuItemStyles}>
        <LogOut aria-hidden="true" />
        {t("signOut")}
      </SignOutButton>
    </MenuPopover>
  );
}
