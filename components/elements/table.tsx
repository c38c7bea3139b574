import type { ReactNode } from "react";

export type TableColumn = { key: string; title: ReactNode; numeric?: boolean };
export type TableRow = { key: string; cells: Readonly<Record<string, ReactNode>>; current?: boolean };

/** A box that may scroll sideways must be reachable by keyboard, and then it needs a role (axe: scrollable-region). */
function scrolls(caption: ReactNode) {
  return {
    role: "region",
    tabIndex: 0,
    "aria-label": typeof caption === "string" ? caption : undefined,
  } as const;
}

/**
 * A data table with caption; the first column heads its row; it alone may scroll, under its head. With `cards` a row is
 * a card on screens too narrow for columns, each value under its title; `compact` makes rows as low as the console may.
 */
export function Table(props: {
  caption: ReactNode;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  cards?: boolean;
  compact?: boolean;
}) {
  const [first, ...others] = props.columns;
  if (!first) return null;
  const { cards = false } = props;
  const align = (column: TableColumn) =>
    column.numeric ? `text-right tabular-nums ${cards ? "max-md:text-left" : ""}` : "text-left";
  const cell = `data-cell ${props.compact ? "leading-tight" : ""} ${cards ? "max-md:block max-md:border-0 max-md:px-0" : ""}`;
  // A table that is drawn as blocks is none any more for some readers, unless it says so.
  const role = (name: string) => (cards ? name : undefined);
  return (
    <div
      {...scrolls(props.caption)}
      className={`max-h-[85dvh] overflow-auto print:max-h-none print:overflow-visible ${cards ? "max-md:max-h-none max-md:overflow-visible" : ""}`}
    >
      <table
        role={role("table")}
        className={`w-full border-separate border-spacing-0 text-small ${cards ? "max-md:block" : ""}`}
      >
        <caption className={`pb-2 text-left text-body font-semibold ${cards ? "max-md:block" : ""}`}>
          {props.caption}
        </caption>
        <thead role={role("rowgroup")} className={cards ? "max-md:sr-only" : ""}>
          <tr role={role("row")}>
            {props.columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                role={role("columnheader")}
                className={`table-head ${align(column)}`}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={role("rowgroup")} className={cards ? "max-md:grid max-md:gap-3" : ""}>
          {props.rows.map((row) => (
            <tr
              key={row.key}
              role={role("row")}
              aria-current={row.current ? "true" : undefined}
              className={`${cards ? "max-md:card max-md:block max-md:p-3" : ""} ${row.current ? "bg-indigo-tint" : ""}`}
            >
              <th
                scope="row"
                role={role("rowheader")}
                className={`${cell} sticky left-0 z-1 font-semibold ${row.current ? "bg-indigo-tint" : "bg-page"} ${cards ? "max-md:static max-md:bg-transparent" : ""} ${align(first)}`}
              >
                {row.cells[first.key]}
              </th>
              {others.map((column) => (
                <td key={column.key} role={role("cell")} className={`${cell} ${align(column)}`}>
                  {cards && (
                    <span className="text-ink-2 md:hidden" aria-hidden="true">
                      {column.title}{" "}
                    </span>
                  )}
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
