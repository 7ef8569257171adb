import { ImageIcon } from "lucide-react";
import { cn } from "./cn";

export type PictureProps = {
  src: string | null | undefined;
  /** Empty when a text beside it says the same. */
  alt: string;
  /** width/height of the box; pictures are cropped to it. */
  ratio?: "square" | "wide" | "banner";
  fit?: "cover" | "contain";
  sizes?: string;
  srcSet?: string;
  /** The picture that decides when the page looks ready: loaded at once, first. At most one a page. */
  priority?: boolean;
  className?: string;
};

const ratios = {
  square: "aspect-square",
  wide: "aspect-video",
  banner: "aspect-[3/1]",
} as const;

/** A picture in a box that keeps its place; without a picture, or until it comes, a quiet stand-in. */
export function Picture({
  src,
  alt,
  ratio = "square",
  fit = "cover",
  sizes,
  srcSet,
  priority = false,
  className,
}: PictureProps) {
  return (
    <span className={cn("relative block overflow-hidden bg-muted", ratios[ratio], className)}>
      <ImageIcon
        aria-hidden="true"
        strokeWidth={1.25}
        className="absolute top-1/2 left-1/2 size-1/4 max-h-12 max-w-12 -translate-x-1/2 -translate-y-1/2 text-muted-foreground/50"
      />
      {src ? (
        <img
          src={src}
          srcSet={srcSet}
          sizes={sizes}
          alt={alt}
          loading={priority ? "eager" : "lazy"}
          fetchPriority={priority ? "high" : undefined}
          decoding="async"
          className={cn(
            "absolute inset-0 size-full text-transparent",
            fit === "cover" ? "object-cover" : "object-contain",
          )}
        />
      ) : null}
    </span>
  );
}
