import type { ReactNode } from "react";

export type TableColumn = { key: string; title: ReactNode; numeric?: boolean };
export type TableRow = { key: string; cells: Readonly<Record<string, ReactNode>> };

/** A box that may scroll sideways must be reachable by keyboard, and then it needs a role (axe: scrollable-region). */
function scrolls(caption: ReactNode) {
  return {
    role: "region",
    tabIndex: 0,
    "aria-label": typeof caption === "string" ? caption : undefined,
  } as const;
}

/** A data table with caption; the first column heads its row; it alone may scroll, under its head. */
export function Table(props: {
  caption: ReactNode;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}) {
  const [first, ...others] = props.columns;
  if (!first) return null;
  const align = (column: TableColumn) => (column.numeric ? "text-right tabular-nums" : "text-left");
  return (
    <div
      {...scrolls(props.caption)}
      className="max-h-[85dvh] overflow-auto print:max-h-none print:overflow-visible"
    >
      <table className="w-full border-separate border-spacing-0 text-small">
        <caption className="pb-2 text-left text-body font-semibold">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.key} scope="col" className={`table-head ${align(column)}`}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className={`data-cell sticky left-0 z-1 bg-page font-semibold ${align(first)}`}>
                {row.cells[first.key]}
              </th>
              {others.map((column) => (
                <td key={column.key} className={`data-cell ${align(column)}`}>
                  {row.cells[column.key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
