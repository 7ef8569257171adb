import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation";
import { LocaleSwitch } from "./locale-switch";
import { Logo } from "./logo";

/** The storefront's foot: only links that lead somewhere. */
export async function SiteFooter() {
  const t = await getTranslations("common");
  const groups = [
    {
      title: t("footer.shop"),
      links: [
        { href: "/search", label: t("nav.allProducts") },
        { href: "/cart", label: t("nav.cart") },
      ],
    },
    {
      title: t("footer.you"),
      links: [
        { href: "/orders", label: t("nav.orders") },
        { href: "/account/addresses", label: t("footer.addresses") },
        { href: "/account/profile", label: t("footer.profile") },
        { href: "/privacy", label: t("footer.privacy") },
      ],
    },
    {
      title: t("footer.sell"),
      links: [
        { href: "/open-shop", label: t("nav.sell") },
        { href: "/console", label: t("footer.console") },
        { href: "/developers", label: t("footer.developers") },
      ],
    },
  ];
  return (
    <footer className="mt-12 border-border border-t bg-card max-md:pb-20 print:hidden">
      <div className="page-width grid gap-8 py-10 md:grid-cols-[2fr_repeat(3,1fr)]">
        <div className="max-w-xs">
          <Logo />
          <p className="mt-3 font-semibold">{t("tagline")}</p>
          <p className="mt-1 text-muted-foreground text-sm leading-relaxed">{t("footer.promise")}</p>
        </div>
        <div className="grid grid-cols-2 gap-8 sm:grid-cols-3 md:col-span-3">
          {groups.map((group) => (
            <div key={group.title}>
              <h2 className="mb-2 font-bold text-sm">{group.title}</h2>
              <ul>
                {group.links.map((link) => (
                  <li key={link.href}>
                    <Link
                      href={link.href}
                      prefetch={false}
                      className="inline-block py-1.5 text-muted-foreground text-sm hover:text-foreground hover:underline"
                    >
                      {link.label}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
      <div className="border-border border-t">
        <div className="page-width flex flex-wrap items-center justify-between gap-3 py-4 text-muted-foreground text-xs">
          <span>{t("footer.rights", { year: new Date().getFullYear().toString() })}</span>
          <LocaleSwitch
            label={t("locale.switch")}
            short={t("locale.switch")}
            className="rounded-sm py-1 font-semibold text-link hover:underline"
          />
        </div>
      </div>
    </footer>
  );
}
