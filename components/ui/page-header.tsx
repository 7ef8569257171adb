import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "./breadcrumb";
import { cn } from "./cn";

/** Top of a console, admin or account page: where it is, its one h1, what it is for, its main actions. */
export function PageHeader({
  title,
  description,
  actions,
  breadcrumbs,
  badge,
  className,
}: {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  breadcrumbs?: Crumb[];
  /** A status beside the title. */
  badge?: ReactNode;
  className?: string;
}) {
  return (
    <header className={cn("mb-5 grid gap-2 md:mb-6", className)}>
      {breadcrumbs ? <Breadcrumb items={breadcrumbs} /> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-2xl">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="font-extrabold text-xl md:text-2xl">{title}</h1>
            {badge}
          </div>
          {description ? (
            <p className="mt-1 text-pretty text-muted-foreground text-sm">{description}</p>
          ) : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
