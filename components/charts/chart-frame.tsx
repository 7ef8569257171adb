import type { ReactNode } from "react";

/**
 * The box of a chart. The figures stand in a table that only screen readers see: the drawing is for
 * eyes, the numbers are for everybody.
 */
export function ChartFrame({
  label,
  rows,
  height = 240,
  children,
}: {
  label: string;
  rows: { name: string; values: { label: string; text: string }[] }[];
  height?: number;
  children: ReactNode;
}) {
  const columns = rows[0]?.values ?? [];
  return (
    <figure aria-label={label} className="min-w-0">
      <div
        aria-hidden="true"
        style={{ height }}
        className="w-full text-xs [&_.recharts-surface]:outline-none"
      >
        {children}
      </div>
      <table className="sr-only">
        <caption>{label}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.label} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {row.values.map((value) => (
                <td key={value.label}>{value.text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
