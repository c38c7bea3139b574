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

/** A data table with caption; the first column heads its row; it alone may scroll sideways on small screens. */
export function Table(props: {
  caption: ReactNode;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}) {
  const [first, ...others] = props.columns;
  if (!first) return null;
  const align = (column: TableColumn) => (column.numeric ? "text-right tabular-nums" : "text-left");
  return (
    <div {...scrolls(props.caption)} className="overflow-x-auto">
      <table className="w-full border-collapse text-small">
        <caption className="pb-2 text-left text-body font-semibold">{props.caption}</caption>
        <thead>
          <tr className="border-b-2 border-line">
            {props.columns.map((column) => (
              <th key={column.key} scope="col" className={`px-2 py-2 align-bottom ${align(column)}`}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key} className="border-b border-line-soft">
              <th scope="row" className={`px-2 py-2 align-top font-semibold ${align(first)}`}>
                {row.cells[first.key]}
              </th>
              {others.map((column) => (
                <td key={column.key} className={`px-2 py-2 align-top ${align(column)}`}>
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
