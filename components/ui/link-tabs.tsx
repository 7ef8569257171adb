import type { ReactNode } from "react";
import { Link } from "@/i18n/navigation";
import { cn } from "./cn";
import { tabListStyles, tabStyles } from "./tab-styles";

export type LinkTab = {
  href: string;
  label: ReactNode;
  active: boolean /** A figure after the label. */;
  count?: number;
};

/** Tabs whose state is the address: each is a link, so they work without scripts and can be shared. */
export function LinkTabs({ label, tabs, className }: { label: string; tabs: LinkTab[]; className?: string }) {
  return (
    <nav aria-label={label} className={cn(tabListStyles, className)}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          scroll={false}
          aria-current={tab.active ? "page" : undefined}
          className={tabStyles}
        >
          {tab.label}
          {tab.count === undefined ? null : (
            <span className="rounded-full bg-secondary px-1.5 py-0.5 text-secondary-foreground text-xs tabular-nums leading-none">
              {tab.count}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
