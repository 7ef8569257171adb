import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DemoBanner } from "@/components/layout/demo-banner";
import { headerIconStyles } from "@/components/layout/header-styles";
import { LocaleSwitch } from "@/components/layout/locale-switch";
import { Logo } from "@/components/layout/logo";
import { SkipLink } from "@/components/layout/skip-link";
import { ThemeToggle } from "@/components/theme/theme-toggle";
import { cn } from "@/components/ui/cn";
import { Link } from "@/i18n/navigation";

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("common");
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <DemoBanner />
      <header className="page-width flex h-15 items-center justify-between md:h-17">
        <Link href="/" aria-label={t("homeLink")} className="rounded-lg py-1">
          <Logo />
        </Link>
        <div className="flex items-center">
          <LocaleSwitch
            label={t("locale.switch")}
            short={t("locale.short")}
            className={cn(headerIconStyles, "font-bold text-sm")}
          />
          <ThemeToggle label={t("theme.toggle")} className={headerIconStyles} />
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="page-width flex flex-1 justify-center py-4 outline-none sm:items-start sm:py-10"
      >
        <div className="w-full max-w-md sm:rounded-3xl sm:border sm:border-border sm:bg-card sm:p-8 sm:shadow-sm">
          {children}
        </div>
      </main>
    </div>
  );
}
