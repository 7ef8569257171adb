import { Store } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ThemeToggle } from "@/components/theme/theme-toggle";
import { cn } from "@/components/ui/cn";
import { Toaster } from "@/components/ui/toaster";
import { Link } from "@/i18n/navigation";
import { headerIconStyles } from "./header-styles";
import { LocaleSwitch } from "./locale-switch";
import { Logo } from "./logo";
import { NavSheet } from "./nav-sheet";
import { SkipLink } from "./skip-link";

/** Frame of the console and of the admin: menu at the left (a sheet on phones), bar on top, page below. */
export async function WorkbenchShell({
  title,
  homeHref,
  nav,
  switcher,
  actions,
  account,
  banner,
  children,
}: {
  /** Says which workbench this is, beside the logo. */
  title: string;
  homeHref: string;
  nav: ReactNode;
  /** The shop switcher, at the head of the menu. */
  switcher?: ReactNode;
  /** Links in the top bar. */
  actions?: ReactNode;
  account?: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
}) {
  const t = await getTranslations("common");
  const tools = (
    <>
      <Link
        href="/"
        aria-label={t("console.backToStore")}
        title={t("console.backToStore")}
        className={headerIconStyles}
      >
        <Store aria-hidden="true" />
      </Link>
      <LocaleSwitch
        label={t("locale.switch")}
        short={t("locale.short")}
        className={cn(headerIconStyles, "font-bold text-sm")}
      />
      <ThemeToggle label={t("theme.toggle")} className={headerIconStyles} />
    </>
  );
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {banner}
      <header className="sticky top-0 z-40 border-border border-b bg-card print:hidden">
        <div className="flex h-14 items-center gap-2 px-3 md:px-5">
          <NavSheet
            label={t("console.openMenu")}
            title={title}
            triggerClassName={cn(headerIconStyles, "lg:hidden")}
          >
            {switcher ? <div className="mb-4">{switcher}</div> : null}
            {nav}
            <div className="mt-6 flex items-center gap-1 border-border border-t pt-3 sm:hidden">{tools}</div>
          </NavSheet>
          <Link href={homeHref} className="flex min-w-0 items-center gap-2.5 rounded-lg py-1 pr-2">
            <Logo compact />
            <span className="truncate rounded-md bg-primary-soft px-2 py-1 font-semibold text-primary-soft-foreground text-xs">
              {title}
            </span>
          </Link>
          <div className="ml-auto flex items-center">
            {actions}
            <div className="hidden items-center sm:flex">{tools}</div>
            {account}
          </div>
        </div>
      </header>
      <div className="mx-auto flex w-full max-w-[100rem] flex-1">
        <aside className="sticky top-14 hidden h-[calc(100dvh-3.5rem)] w-62 shrink-0 overflow-y-auto border-border border-r p-4 lg:block print:hidden">
          {switcher ? <div className="mb-5">{switcher}</div> : null}
          {nav}
        </aside>
        <main
          id="content"
          tabIndex={-1}
          className="min-w-0 flex-1 px-4 py-5 outline-none md:px-6 md:py-7 lg:px-8"
        >
          {children}
        </main>
      </div>
      <Toaster label={t("toasts")} />
    </div>
  );
}
