/** The rows of the fact base that the code has to answer for, with a stable id each. */
export type FactsRow = { readonly id: string; readonly first: string; readonly mark: string };

/** Tables whose rows carry no id of their own are counted: b1.1, b4.3. */
const COUNTED = ["b1", "b4", "c", "d1", "d2", "d3", "d4", "g1", "g2", "g3", "h", "i"] as const;
const NAMED: Readonly<Record<string, RegExp>> = {
  a1: /^R\d\d$/,
  a2: /^T\d\d$/,
  b2: /^RT\d\d[a-f]?$/,
  b3: /^L\d+$/,
  e: /^D\d+[a-c]?$/,
  f1: /^f\d+a? /,
  f2: /./,
  f3: /./,
  j: /^J\d\d$/,
};
const HEADS = [
  "rule",
  "context",
  "service",
  "topic",
  "fact",
  "item",
  "x (元)",
  "id",
  "doc",
  "number / site",
  "signal",
  "myth seen",
  "change",
  "duty",
];

/** Rows of every table from a1 to j, in the order of the file. */
export function factsRows(markdown: string): readonly FactsRow[] {
  const rows: FactsRow[] = [];
  const counts = new Map<string, number>();
  let section = "";
  for (const line of markdown.split("\n")) {
    const heading = /^#{2,3} (\w\d?)[. ]/.exec(line);
    if (heading) section = heading[1] ?? "";
    if (!line.startsWith("|") || /^\|[-| ]+\|$/.test(line.trim())) continue;
    const cells = line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => cell.trim());
    const [first = "", second = ""] = cells;
    if (HEADS.includes(first)) continue;
    const mark = cells.at(-1) ?? "";
    const counted = COUNTED.some((each) => each === section) || section === "f2" || section === "f3";
    if (counted) {
      const count = (counts.get(section) ?? 0) + 1;
      counts.set(section, count);
      rows.push({ id: `${section}.${count}`, first, mark });
    } else if (NAMED[section]?.test(first))
      rows.push({
        id: section === "f1" ? (first.split(" ")[0] ?? first) : first,
        first: second || first,
        mark,
      });
  }
  return rows;
}
