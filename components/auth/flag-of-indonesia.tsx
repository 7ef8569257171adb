/** Drawn, because Windows has no flag among its emoji. */
export function FlagOfIndonesia() {
  return (
    <svg viewBox="0 0 18 12" className="h-3 w-4.5 rounded-xs ring-1 ring-border" aria-hidden="true">
      <path fill="#fff" d="M0 0h18v12H0z" />
      <path fill="#e70011" d="M0 0h18v6H0z" />
    </svg>
  );
}
