"use client";

import { DropdownMenu as Radix } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { menuItemStyles, menuPanelStyles } from "./menu-styles";

export const DropdownMenu = Radix.Root;
export const DropdownMenuTrigger = Radix.Trigger;

/** The panel of a menu of commands. In the storefront use MenuPopover, which ships no Radix. */
export function DropdownMenuContent({
  className,
  sideOffset = 6,
  align = "end",
  ...props
}: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        sideOffset={sideOffset}
        align={align}
        collisionPadding={12}
        className={cn(
          menuPanelStyles,
          "max-h-(--radix-dropdown-menu-content-available-height) animate-pop-in",
          className,
        )}
        {...props}
      />
    </Radix.Portal>
  );
}

/** One command; `asChild` with a Link makes it a place to go. */
export function DropdownMenuItem({
  className,
  tone = "default",
  ...props
}: ComponentProps<typeof Radix.Item> & { tone?: "default" | "destructive" }) {
  return (
    <Radix.Item
      className={cn(
        menuItemStyles,
        tone === "destructive" && "text-destructive [&_svg]:text-destructive",
        className,
      )}
      {...props}
    />
  );
}

export function DropdownMenuLabel({ className, ...props }: ComponentProps<typeof Radix.Label>) {
  return (
    <Radix.Label
      className={cn("px-2.5 py-1.5 font-semibold text-muted-foreground text-xs", className)}
      {...props}
    />
  );
}

export function DropdownMenuSeparator({ className, ...props }: ComponentProps<typeof Radix.Separator>) {
  return <Radix.Separator className={cn("-mx-1.5 my-1.5 h-px bg-border", className)} {...props} />;
}
