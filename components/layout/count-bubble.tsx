/** The figure on a cart or menu icon; nothing at zero. `label` says it in words. */
export function CountBubble({ count, label }: { count: number; label: string }) {
  if (count <= 0) return null;
  return (
    <span className="absolute bottom-1/2 left-1/2 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-sale px-1 font-bold text-[0.6875rem] text-sale-foreground tabular-nums leading-none ring-2 ring-card">
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
