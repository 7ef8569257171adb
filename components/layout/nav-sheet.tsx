"use client";

import { Menu } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Sheet, SheetContent, SheetTrigger } from "@/components/ui/sheet";

/** The side menu of a workbench on phones: a button, and the menu in a sheet that closes on a choice. */
export function NavSheet({
  label,
  title,
  triggerClassName,
  children,
}: {
  label: string;
  title: ReactNode;
  triggerClassName?: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Sheet open={open} onOpenChange={setOpen}>
      <SheetTrigger aria-label={label} className={triggerClassName}>
        <Menu aria-hidden="true" />
      </SheetTrigger>
      <SheetContent side="left" title={title}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key press on a link inside is a click too. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for its links' clicks. */}
        <div
          onClick={(event) => event.target instanceof Element && event.target.closest("a") && setOpen(false)}
        >
          {children}
        </div>
      </SheetContent>
    </Sheet>
  );
}
