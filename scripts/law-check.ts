import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { ActId } from "@/domain/law/acts";
import { bookProblems, rowProblems } from "@/domain/law/book-problems";
import { resolveCitations } from "@/domain/law/resolve-citations";
import { STATUTE_BOOK, statuteBookVersion } from "@/domain/law/statute-book";
import { CITATION_TABLES, tableProblems } from "@/scripts/law/citation-tables";
import { mapProblems, provisionGaps, questionGaps } from "@/scripts/law/code-problems";
import { tacticProblems } from "@/scripts/law/tactics-against-facts";
import { writtenCitations } from "@/scripts/law/written-citations";
import { lawPages } from "@/scripts/law-docs";

/**
 * Holds every citation of the code against the law texts in LAW_DIR (default ../shared/law): the book, routes, deadlines,
 * damages, letters, and the places that stand in plain words. Without that folder the texts are skipped loudly; the
 * book's own order is checked all the same. With --write it renews docs/law. It never renews an article's hash: a person
 * reads the article first.
 */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const LAW_DIR = resolve(ROOT, process.env.LAW_DIR ?? "../shared/law");
const PAGES = join(ROOT, "docs/law");
const write = process.argv.includes("--write");

if (process.argv.includes("--help")) {
  console.log(
    "law:check [--write]: resolve every citation against LAW_DIR (default ../shared/law), check the book, its tests, clauses,\nquestions and the map of the fact base, and compare docs/law with what the code would write; --write renews docs/law.",
  );
  process.exit(0);
}

const problems = [
  ...bookProblems(),
  ...provisionGaps(ROOT),
  ...questionGaps(ROOT),
  ...tableProblems(ROOT),
  ...againstTheTexts(),
  ...pages(),
];
for (const problem of new Set(problems)) console.error(`- ${problem}`);
console.log(
  problems.length === 0
    ? `Statute book ${statuteBookVersion.slice(0, 12)}: ${STATUTE_BOOK.length} provisions, no problem.`
    : `Statute book: ${new Set(problems).size} problem(s).`,
);
process.exitCode = problems.length === 0 ? 0 : 1;

function againstTheTexts(): readonly string[] {
  if (!existsSync(LAW_DIR)) {
    console.warn(`SKIPPED: no law texts at ${LAW_DIR}. Set LAW_DIR to the folder that holds them.`);
    return mapProblems(ROOT, undefined);
  }
  const written = writtenCitations(ROOT);
  const found = Object.entries(CITATION_TABLES).map(([name, table]) => ({ name, citations: table() }));
  const total = found.reduce((sum, { citations }) => sum + citations.length, written.length);
  console.log(
    `Resolving ${total} citations of ${found.length} tables and ${written.length} sentences against ${LAW_DIR}.`,
  );
  const rows = textOf("FACTS");
  return [
    ...found.flatMap(({ name, citations }) =>
      resolveCitations(citations, textOf).map(({ sentence }) => `${name}: ${sentence}`),
    ),
    ...written.flatMap(({ file, citation }) =>
      resolveCitations([citation], textOf).map(({ sentence }) => `${file}: ${sentence}`),
    ),
    ...(rows === undefined ? [] : rowProblems(rows)),
    ...mapProblems(ROOT, rows),
    ...(rows === undefined ? [] : tacticProblems(rows)),
  ];
}

function textOf(name: ActId | "FACTS"): string | undefined {
  const path = join(LAW_DIR, `${name}.md`);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function pages(): readonly string[] {
  const wanted = lawPages();
  const stale = [...wanted].filter(([name, text]) => {
    const path = join(PAGES, name);
    return !existsSync(path) || readFileSync(path, "utf8") !== text;
  });
  const left = existsSync(PAGES) ? readdirSync(PAGES).filter((name) => !wanted.has(name)) : [];
  if (!write)
    return [
      ...stale.map(([name]) => `docs/law/${name} is stale: run npm run law:check -- --write`),
      ...left.map((name) => `docs/law/${name} is written by nothing any more`),
    ];
  mkdirSync(PAGES, { recursive: true });
  for (const [name, text] of stale) writeFileSync(join(PAGES, name), text);
  for (const name of left) rmSync(join(PAGES, name));
  console.log(`Wrote ${stale.length} page(s) to docs/law, removed ${left.length}.`);
  return [];
}
