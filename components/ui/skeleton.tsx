import { cn } from "./cn";

/** A grey block in the shape of what is being loaded. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={cn("animate-pulse rounded-lg bg-secondary", className)} />;
}
