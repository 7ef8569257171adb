import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { NavLink } from "./nav-link";

export type SideNavItem = {
  href: string;
  label: string;
  icon: LucideIcon;
  exact?: boolean;
  /** A figure at the right edge: work waiting there. */
  count?: ReactNode;
};

export type SideNavGroup = { title?: string; items: SideNavItem[] };

/** A vertical menu in groups, used by the account, console and admin shells. */
export function SideNav({ label, groups }: { label: string; groups: SideNavGroup[] }) {
  return (
    <nav aria-label={label} className="grid gap-5">
      {groups.map((group) => (
        <div key={group.items[0]?.href}>
          {group.title ? (
            <p className="mb-1 px-3 font-semibold text-muted-foreground text-xs">{group.title}</p>
          ) : null}
          <ul className="grid gap-0.5">
            {group.items.map(({ href, label: text, icon: Icon, exact, count }) => (
              <li key={href}>
                <NavLink
                  href={href}
                  exact={exact}
                  className="flex min-h-10 items-center gap-3 rounded-lg px-3 font-medium text-sm transition-colors hover:bg-muted aria-[current=page]:bg-primary-soft aria-[current=page]:font-bold aria-[current=page]:text-primary-soft-foreground"
                >
                  <Icon aria-hidden="true" className="size-4.5 shrink-0 opacity-80" />
                  <span className="min-w-0 flex-1 truncate">{text}</span>
                  {count}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The figure beside a menu item. */
export function NavCount({ count }: { count: number }) {
  if (count <= 0) return null;
  return (
    <span className="rounded-full bg-accent px-1.5 py-0.5 font-bold text-[0.6875rem] text-accent-foreground tabular-nums leading-none">
      {count > 999 ? "999+" : count}
    </span>
  );
}
