"use client";

import type { ComponentProps } from "react";
import { Link, usePathname } from "@/i18n/navigation";

/** A menu's link that knows when its page is shown: style it with `aria-[current=page]:`. */
export function NavLink({
  href,
  exact = false,
  ...props
}: Omit<ComponentProps<typeof Link>, "href"> & {
  href: string /** Only the very page, not those below it. */;
  exact?: boolean;
}) {
  const pathname = usePathname();
  const active = pathname === href || (!exact && pathname.startsWith(`${href}/`));
  return <Link href={href} aria-current={active ? "page" : undefined} {...props} />;
}
