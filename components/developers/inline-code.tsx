import type { ReactNode } from "react";

/** A word of machines within prose. */
export function InlineCode({ children }: { children?: ReactNode }) {
  return (
    <code className="rounded bg-muted px-1 py-0.5 font-mono text-[0.875em] [overflow-wrap:anywhere]">
      {children}
    </code>
  );
}

/** For messages that mark such words with <c>. */
export const withCode = { c: (words: ReactNode) => <InlineCode>{words}</InlineCode> };
