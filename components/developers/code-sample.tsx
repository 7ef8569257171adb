/** Lines to copy into a terminal or a program; long ones wrap rather than scroll. */
export function CodeSample({ label, text }: { label?: string; text: string }) {
  return (
    <figure className="grid min-w-0 gap-1">
      {label ? <figcaption className="font-semibold text-sm">{label}</figcaption> : null}
      <pre className="min-w-0 whitespace-pre-wrap rounded-xl border border-border bg-muted p-3 font-mono text-xs leading-relaxed [overflow-wrap:anywhere] md:p-4">
        {text}
      </pre>
    </figure>
  );
}
