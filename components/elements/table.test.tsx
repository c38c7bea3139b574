import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Table } from "@/components/elements/table";

const TABLE = {
  caption: "账单",
  columns: [
    { key: "month", title: "月份" },
    { key: "paid", title: "实付", numeric: true },
  ],
  rows: [{ key: "1", cells: { month: "2026年9月", paid: "59 元" } }],
};

describe("a table", () => {
  test("says in its cells nothing but their words: pages travel as markup and once more as data", () => {
    expect(renderToStaticMarkup(<Table {...TABLE} />)).toContain(
      '<tr><th scope="row">2026年9月</th><td class="number">59 元</td></tr>',
    );
  });

  test("that becomes cards keeps the roles of a table, and each value stands beside its title", () => {
    const html = renderToStaticMarkup(<Table {...TABLE} cards />);
    for (const role of ["table", "rowgroup", "row", "columnheader", "rowheader", "cell"])
      expect(html, role).toContain(`role="${role}"`);
    expect(html).toContain('<span class="cell-title" aria-hidden="true">实付 </span>59 元');
    expect(html).toMatch(/^<div class="table-cards"><div [^>]*class="table-frame">/);
  });
});
