import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

/** A surface for one topic. */
export function Card({ className, ...props }: ComponentProps<"section">) {
  return (
    <section
      className={cn("min-w-0 rounded-2xl border border-border bg-card text-card-foreground", className)}
      {...props}
    />
  );
}

/** Title line of a card, with room for actions at the right. */
export function CardHeader({
  title,
  description,
  actions,
  as: Heading = "h2",
  className,
}: {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  as?: "h2" | "h3";
  className?: string;
}) {
  return (
    <div
      className={cn(
        "flex flex-wrap items-start justify-between gap-x-4 gap-y-2 p-4 pb-0 md:p-5 md:pb-0",
        className,
      )}
    >
      <div className="min-w-0">
        <Heading className="font-bold text-base">{title}</Heading>
        {description ? <p className="mt-0.5 text-muted-foreground text-sm">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}

/** The padded inside of a card. */
export function CardBody({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("p-4 md:p-5", className)} {...props} />;
}

/** Closing line of a card: totals, actions. */
export function CardFooter({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("border-border border-t p-4 md:px-5", className)} {...props} />;
}
