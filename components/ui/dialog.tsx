"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as RadixDialog } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export const Dialog = RadixDialog.Root;
export const DialogTrigger = RadixDialog.Trigger;
export const DialogClose = RadixDialog.Close;

export const overlayStyles = "fixed inset-0 z-50 animate-fade-in bg-overlay";

/** The dialog's box: title, optional description, body, and a footer row for its buttons. */
export function DialogContent({
  title,
  description,
  footer,
  size = "md",
  className,
  children,
  ...props
}: Omit<ComponentProps<typeof RadixDialog.Content>, "title"> & {
  title: ReactNode;
  description?: ReactNode;
  footer?: ReactNode;
  size?: "sm" | "md" | "lg";
}) {
  const t = useTranslations("ui");
  return (
    <RadixDialog.Portal>
      <RadixDialog.Overlay className={overlayStyles} />
      <RadixDialog.Content
        aria-describedby={undefined}
        className={cn(
          "fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] animate-slide-in-bottom flex-col rounded-t-2xl bg-popover text-popover-foreground shadow-lg outline-none sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:max-h-[85dvh] sm:w-[calc(100%-2rem)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:animate-fade-in sm:rounded-2xl",
          { sm: "sm:max-w-sm", md: "sm:max-w-lg", lg: "sm:max-w-3xl" }[size],
          className,
        )}
        {...props}
      >
        <header className="flex items-start justify-between gap-4 p-5 pb-3">
          <div className="min-w-0">
            <RadixDialog.Title className="font-bold text-lg leading-snug">{title}</RadixDialog.Title>
            {description ? (
              <RadixDialog.Description className="mt-1 text-muted-foreground text-sm">
                {description}
              </RadixDialog.Description>
            ) : null}
          </div>
          <RadixDialog.Close
            aria-label={t("close")}
            className="-mt-1 -mr-1 grid size-9 shrink-0 place-items-center rounded-lg text-muted-foreground hover:bg-muted hover:text-foreground"
          >
            <X aria-hidden="true" className="size-5" />
          </RadixDialog.Close>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>
        {footer ? (
          <footer className="flex flex-col-reverse gap-2 border-border border-t p-4 sm:flex-row sm:justify-end sm:px-5">
            {footer}
          </footer>
        ) : null}
      </RadixDialog.Content>
    </RadixDialog.Portal>
  );
}
