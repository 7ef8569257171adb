"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as RadixDialog } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { overlayStyles } from "./dialog";

export const Sheet = RadixDialog.Root;
export const SheetTrigger = RadixDialog.Trigger;
export const SheetClose = RadixDialog.Close;

const sides = {
  left: "inset-y-0 left-0 w-[min(20rem,88vw)] animate-slide-in-left",
  right: "inset-y-0 right-0 w-[min(28rem,94vw)] animate-slide-in-right",
  bottom: "inset-x-0 bottom-0 max-h-[88dvh] animate-slide-in-bottom rounded-t-2xl",
} as const;

/** A panel that slides in from an edge: menus on phones, filters, details beside a list. */
export function SheetContent({
  side = "right",
  title,
  hideTitle = false,
  footer,
  className,
  children,
}: {
  side?: keyof typeof sides;
  title: ReactNode;
  hideTitle?: boolean;
  footer?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const t = useTranslations("ui");
  return (
    <RadixDialog.Portal>
      <RadixDialog.Overlay className={overlayStyles} />
      <RadixDialog.Content
        aria-describedby={undefined}
        className={cn(
          "fixed z-50 flex flex-col bg-popover text-popover-foreground shadow-lg outline-none",
          sides[side],
          className,
        )}
      >
        <header className="flex items-center justify-between gap-3 py-3 pr-3 pl-5">
          <RadixDialog.Title className={hideTitle ? "sr-only" : "font-bold text-lg"}>
            {title}
          </RadixDialog.Title>
          <RadixDialog.Close
            aria-label={t("close")}
            className="ml-auto grid size-9 place-items-center rounded-lg text-muted-foreground hover:bg-muted hover:text-foreground"
          >
            <X aria-hidden="true" className="size-5" />
          </RadixDialog.Close>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
        {footer ? <footer className="border-border border-t p-4">{footer}</footer> : null}
      </RadixDialog.Content>
    </RadixDialog.Portal>
  );
}
