import { ChevronsUpDown, Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { MenuPopover } from "@/components/ui/menu-popover";
import { menuItemStyles } from "@/components/ui/menu-styles";
import { Link } from "@/i18n/navigation";
import { requestCtx } from "@/lib/identity/request-ctx";
import { listMyShops, type MyShop } from "@/lib/shops";

/** Names the shop being worked on, and leads to the person's other shops. Shows nothing to those who work in none. */
export async function ShopSwitcher({ shop: slug }: { shop: string }) {
  const ctx = await requestCtx();
  if (ctx.actor.kind !== "user") return null;
  const shops = await listMyShops(ctx);
  const current = shops.find((shop) => shop.slug === slug);
  if (!current) return null;
  const t = await getTranslations("console");
  return (
    <MenuPopover
      label={t("switcher.label", { shop: current.name })}
      triggerClassName="flex w-full items-center gap-3 rounded-xl border border-border bg-card p-2.5 text-left hover:border-ring"
      trigger={
        <>
          <ShopLine shop={current} role={t(`roles.${current.role}`)} />
          <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-muted-foreground" />
        </>
      }
      className="w-64"
    >
      {shops.map((shop) => (
        <Link
          key={shop.id}
          href={`/console/${shop.slug}`}
          aria-current={shop.slug === slug ? "true" : undefined}
          className={cn(menuItemStyles, shop.slug === slug && "bg-primary-soft")}
        >
          <ShopLine shop={shop} role={t(`roles.${shop.role}`)} />
        </Link>
      ))}
      <Link href="/open-shop" className={cn(menuItemStyles, "mt-1 border-border border-t")}>
        <Plus aria-hidden="true" />
        {t("switcher.open")}
      </Link>
    </MenuPopover>
  );
}

function ShopLine({ shop, role }: { shop: MyShop; role: string }) {
  return (
    <>
      <Avatar name={shop.name} src={shop.logoUrl} square size="sm" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-bold text-sm">{shop.name}</span>
        <span className="block truncate font-normal text-muted-foreground text-xs">{role}</span>
      </span>
    </>
  );
}
