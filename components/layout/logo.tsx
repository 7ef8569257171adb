import { cn } from "@/components/ui/cn";

/** The mark alone: an outlet's awning over its door, the door shaped as the G of the name. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={cn("size-8 shrink-0", className)}>
      <path d="M5 13.5V25a3 3 0 0 0 3 3h16a3 3 0 0 0 3-3V13.5Z" className="fill-primary" />
      <path
        d="M19.6 18.4a4.2 4.2 0 1 0 .6 3.4h-3.4"
        fill="none"
        strokeWidth="2.3"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-primary-foreground"
      />
      <path
        d="M6.9 4h18.2a1.8 1.8 0 0 1 1.66 1.1L29.5 12H2.5l2.74-6.9A1.8 1.8 0 0 1 6.9 4Z"
        className="fill-accent"
      />
      <path
        d="M2.5 12a3.4 3.4 0 0 0 6.75 0 3.4 3.4 0 0 0 6.75 0 3.4 3.4 0 0 0 6.75 0 3.4 3.4 0 0 0 6.75 0Z"
        className="fill-accent"
      />
      <path d="M9.25 12 10.9 4h3.1L13.4 12H9.25ZM18.6 12 18 4h3.1l1.65 8H18.6Z" fill="#fff" opacity=".55" />
    </svg>
  );
}

/** Mark and name. The name can be left to screen readers where room is short. */
export function Logo({ compact = false, className }: { compact?: boolean; className?: string }) {
  return (
    <span className={cn("inline-flex items-center gap-2", className)}>
      <LogoMark />
      <span
        className={cn(
          "font-extrabold text-[1.375rem] text-foreground leading-none tracking-[-0.04em]",
          compact && "max-md:sr-only",
        )}
      >
        Gerai
      </span>
    </span>
  );
}
