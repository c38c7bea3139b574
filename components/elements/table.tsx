import type { ReactNode } from "react";

export type TableColumn = { key: string; title: ReactNode; numeric?: boolean };
export type TableRow = { key: string; cells: Readonly<Record<string, ReactNode>>; current?: boolean };

/** A box that may scroll sideways must be reachable by keyboard, and then it needs a role (axe: scrollable-region). */
function scrolls(caption: ReactNode) {
  return {
    role: "region",
    tabIndex: 0,
    ...(typeof caption === "string" && { "aria-label": caption }),
  } as const;
}

/**
 * A data table with caption; the first column heads its row; it alone may scroll, under its head. With `cards` a row is
 * a card on screens too narrow for columns, each value under its title; `compact` makes rows as low as the console may.
 * How cells look stands once in app/parts.css, by the table's one name: a long table would say it again in every cell.
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
  const numeric = (column: TableColumn) => column.numeric && { className: "number" };
  const titled = (title: ReactNode, value: ReactNode) => (
    <>
      <span className="cell-title" aria-hidden="true">
        {title}{" "}
      </span>
      {value}
    </>
  );
  // A table that is drawn as blocks is none any more for some readers, unless it says so.
  const role = (name: string) => cards && { role: name };
  const framed = (
    <div {...scrolls(props.caption)} className="table-frame">
      <table {...role("table")} className={props.compact ? "data-table compact" : "data-table"}>
        <caption>{props.caption}</caption>
        <thead {...role("rowgroup")}>
          <tr {...role("row")}>
            {props.columns.map((column) => (
              <th key={column.key} scope="col" {...role("columnheader")} {...numeric(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role("rowgroup")}>
          {props.rows.map((row) => (
            <tr key={row.key} {...role("row")} {...(row.current && { "aria-current": true })}>
              <th scope="row" {...role("rowheader")} {...numeric(first)}>
                {row.cells[first.key]}
              </th>
              {others.map((column) => (
                <td key={column.key} {...role("cell")} {...numeric(column)}>
                  {cards ? titled(column.title, row.cells[column.key]) : row.cells[column.key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  // Around the frame and not on it: no box can be asked for its own width, and as cards the frame must let its height go.
  return cards ? <div className="table-cards">{framed}</div> : framed;
}
