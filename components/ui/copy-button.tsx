"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, type ButtonProps } from "./button";

/** Copies `value`; its label turns to `copiedLabel` for a moment. Icon-only with `iconOnly`. */
export function CopyButton({
  value,
  label,
  copiedLabel,
  iconOnly = false,
  ...props
}: Omit<ButtonProps, "children" | "value"> & {
  value: string;
  label: string;
  copiedLabel: string;
  iconOnly?: boolean;
}) {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  }

  const text = copied ? copiedLabel : label;
  const Icon = copied ? Check : Copy;
  return (
    <Button
      variant="ghost"
      size={iconOnly ? "icon-sm" : "sm"}
      aria-label={iconOnly ? text : undefined}
      onClick={copy}
      {...props}
    >
      <Icon aria-hidden="true" />
      {iconOnly ? null : <span aria-live="polite">{text}</span>}
    </Button>
  );
}
