"use client";

import { useTranslations } from "next-intl";
import { AlertDialog as Radix } from "radix-ui";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "./button";
import { overlayStyles } from "./dialog";

export type ConfirmDialogProps = {
  /** The button that opens it. Leave out when `open` is controlled. */
  trigger?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  /** What the confirming button says: the deed itself ("Batalkan pesanan"), not "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  tone?: "primary" | "destructive";
  /** Runs on confirm; the dialog stays open and busy until it settles; giving `false` keeps it open. */
  onConfirm: () => unknown;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Anything to be read or filled in before confirming. */
  children?: ReactNode;
};

/** Asks before a deed that is hard to undo. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useTranslations("ui");
  const [innerOpen, setInnerOpen] = useState(false);
  const [busy, startTransition] = useTransition();
  const open = props.open ?? innerOpen;
  const setOpen = props.onOpenChange ?? setInnerOpen;

  function confirm() {
    startTransition(async () => {
      const outcome = await props.onConfirm();
      if (outcome !== false) setOpen(false);
    });
  }

  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      {props.trigger ? <Radix.Trigger asChild>{props.trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className={overlayStyles} />
        <Radix.Content className="fixed inset-x-4 top-1/2 z-50 mx-auto max-h-[90dvh] max-w-md -translate-y-1/2 animate-fade-in overflow-y-auto rounded-2xl bg-popover p-5 text-popover-foreground shadow-lg outline-none">
          <Radix.Title className="font-bold text-lg leading-snug">{props.title}</Radix.Title>
          <Radix.Description asChild>
            <div className="mt-1.5 text-muted-foreground text-sm leading-relaxed">{props.description}</div>
          </Radix.Description>
          {props.children ? <div className="mt-4">{props.children}</div> : null}
          <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <Radix.Cancel asChild>
              <Button variant="outline" disabled={busy}>
                {props.cancelLabel ?? t("cancel")}
              </Button>
            </Radix.Cancel>
            <Button variant={props.tone ?? "primary"} loading={busy} onClick={confirm}>
              {props.confirmLabel}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
