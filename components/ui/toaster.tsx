"use client";

import { useTheme } from "next-themes";
import { Toaster as Sonner } from "sonner";

/** Where toasts appear. A layout whose pages call `toast` from "@/components/ui/toast" mounts it once. */
export function Toaster({ label }: { label: string }) {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="top-center"
      containerAriaLabel={label}
      gap={8}
      toastOptions={{
        classNames: {
          toast: "rounded-xl! border-border! bg-popover! text-popover-foreground! font-sans! shadow-lg!",
          description: "text-muted-foreground!",
          success: "[&_[data-icon]]:text-success!",
          error: "[&_[data-icon]]:text-destructive!",
          actionButton: "bg-primary! text-primary-foreground! font-semibold! rounded-md!",
        },
      }}
    />
  );
}
