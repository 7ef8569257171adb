/** A QR code as drawn by lib/payments: always dark on white, whatever the theme, or scanners would not read it. */
export function QrPicture({ drawing, label }: { drawing: { size: number; path: string }; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${drawing.size} ${drawing.size}`}
      shapeRendering="crispEdges"
      className="w-64 max-w-full rounded-xl border border-border bg-white"
    >
      <rect width={drawing.size} height={drawing.size} fill="#fff" />
      <path d={drawing.path} fill="#000" />
    </svg>
  );
}
