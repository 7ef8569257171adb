import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

const looks = {
  info: { icon: Info, className: "bg-info-soft text-info-soft-foreground" },
  success: {
    icon: CircleCheck,
    className: "bg-success-soft text-success-soft-foreground",
  },
  warning: {
    icon: TriangleAlert,
    className: "bg-warning-soft text-warning-soft-foreground",
  },
  danger: {
    icon: CircleAlert,
    className: "bg-destructive-soft text-destructive-soft-foreground",
  },
} as const;

/** A message in the page's flow. `announce` makes a screen reader say it when it appears. */
export function Alert({
  tone = "info",
  title,
  action,
  announce = false,
  className,
  children,
}: {
  tone?: keyof typeof looks;
  title?: ReactNode;
  action?: ReactNode;
  announce?: boolean;
  className?: string;
  children?: ReactNode;
}) {
  const { icon: Icon, className: look } = looks[tone];
  return (
    <div
      role={announce ? "alert" : undefined}
      className={cn(
        "flex flex-wrap items-start gap-x-3 gap-y-2 rounded-xl px-4 py-3 text-sm leading-relaxed",
        look,
        className,
      )}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 flex-1 basis-52">
        {title ? <p className="font-bold">{title}</p> : null}
        {children}
      </div>
      {action ? <div className="flex shrink-0 gap-2">{action}</div> : null}
    </div>
  );
}
