import { cn } from "./cn";

const sizes = {
  sm: "size-8 text-xs",
  md: "size-10 text-sm",
  lg: "size-14 text-lg",
  xl: "size-20 text-2xl",
} as const;

const tints = [
  "bg-primary-soft text-primary-soft-foreground",
  "bg-accent-soft text-accent-soft-foreground",
  "bg-info-soft text-info-soft-foreground",
  "bg-sale-soft text-sale-soft-foreground",
  "bg-success-soft text-success-soft-foreground",
] as const;

/** A person's or shop's picture, or their initials on a tint that is always the same for the name. */
export function Avatar({
  name,
  src,
  size = "md",
  square = false,
  className,
}: {
  name: string;
  src?: string | null;
  size?: keyof typeof sizes;
  /** Shops are square, people are round. */
  square?: boolean;
  className?: string;
}) {
  const shape = cn(
    "inline-grid shrink-0 place-items-center overflow-hidden",
    sizes[size],
    square ? "rounded-xl" : "rounded-full",
    className,
  );
  if (src) {
    return <img src={src} alt="" className={cn(shape, "object-cover")} loading="lazy" decoding="async" />;
  }
  return (
    <span aria-hidden="true" className={cn(shape, "font-bold", tints[hash(name) % tints.length])}>
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
}
