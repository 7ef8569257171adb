"use client";

import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** A word of explanation on hover and focus. Never the only place something is said: phones have no hover. */
export function Tooltip({
  text,
  side = "top",
  children,
}: {
  text: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  /** One focusable element. */
  children: ReactNode;
}) {
  return (
    <Radix.Provider delayDuration={250}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={12}
            className="z-50 max-w-64 animate-fade-in rounded-lg bg-inverse px-2.5 py-1.5 font-medium text-inverse-foreground text-xs leading-snug shadow-md"
          >
            {text}
            <Radix.Arrow className="fill-inverse" />
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
