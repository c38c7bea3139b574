import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Language } from "@/domain/time/format-date";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

export const NOTE =
  "<!-- Written by `npm run law:check -- --write` from the code. Change the source, not this page. -->";

/** Blocks with an empty line between them; empty blocks drop out. */
export function lines(...blocks: readonly string[]): string {
  return `${blocks
    .filter((block) => block !== "")
    .join("\n\n")
    .trimEnd()}\n`;
}

/** A Markdown table. A bar inside a cell would break the row, so it is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [row(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(row)].join("\n");
}

/** A sentence of the screens by its path, so that these pages and the screens never say different things. */
export function screenWords(noun: string, language: Language): (path: string) => string {
  const words: unknown = JSON.parse(readFileSync(join(ROOT, `messages/${language}/${noun}.json`), "utf8"));
  return (path) => {
    const found = path
      .split(".")
      .reduce<unknown>(
        (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
        words,
      );
    if (typeof found !== "string") throw new Error(`no words at ${noun}.${path}`);
    return found;
  };
}
