import type { ComponentProps } from "react";
import { Link } from "@/i18n/navigation";
import { type ButtonLook, buttonVariants } from "./button-variants";
import { cn } from "./cn";

export type LinkButtonProps = ComponentProps<typeof Link> & ButtonLook;

/** A link that looks like a button; `href` is written without the language. */
export function LinkButton({ variant, size, block, className, ...props }: LinkButtonProps) {
  return <Link className={cn(buttonVariants({ variant, size, block }), className)} {...props} />;
}
