"use client";

import { HeadManagerContext } from "next/dist/shared/lib/head-manager-context.shared-runtime";
import { ThemeProvider as NextThemes } from "next-themes";
import { type ReactNode, useContext } from "react";

/** Follows the system's theme until the visitor chooses one. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  // Where next/script finds the request's nonce too. Reading it from the headers would keep every page from ever being cached.
  const { nonce } = useContext(HeadManagerContext) ?? {};
  return (
    <NextThemes
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      {...(nonce && { nonce })}
    >
      {children}
    </NextThemes>
  );
}
