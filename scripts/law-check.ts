import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { everyDamageCitation } from "@/domain/damages/damage-citations";
import { hotlineCitations } from "@/domain/hotlines/hotline-law";
import type { ActId } from "@/domain/law/acts";
import { bookProblems, rowProblems } from "@/domain/law/book-problems";
import { exceptionCitations } from "@/domain/law/exceptions";
import { citationsOfTheBook, resolveCitations } from "@/domain/law/resolve-citations";
import { STATUTE_BOOK, statuteBookVersion } from "@/domain/law/statute-book";
import { courtCitations } from "@/domain/letters/court/court-citations";
import { letterCitations } from "@/domain/letters/letter-places";
import { everyDeadlineCitation } from "@/domain/routes/deadline-rules";
import { routeCitations } from "@/domain/routes/route-citations";
import { lawPages } from "@/scripts/law-docs";

/**
 * Holds the statute book against the law texts in LAW_DIR (default ../shared/law). Without that folder the texts are
 * skipped loudly; the book's own order is checked all the same. With --write it renews docs/law. It never renews an
 * article's hash: a person reads the article first.
 */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const LAW_DIR = resolve(ROOT, process.env.LAW_DIR ?? "../shared/law");
const PAGES = join(ROOT, "docs/law");
const write = process.argv.includes("--write");

const problems = [...bookProblems(), ...missingTests(), ...againstTheTexts(), ...pages()];
for (const problem of problems) console.error(`- ${problem}`);
console.log(
  problems.length === 0
    ? `Statute book ${statuteBookVersion.slice(0, 12)}: ${STATUTE_BOOK.length} provisions, no problem.`
    : `Statute book: ${problems.length} problem(s).`,
);
process.exitCode = problems.length === 0 ? 0 : 1;

function missingTests(): readonly string[] {
  return STATUTE_BOOK.flatMap(({ id }) =>
    existsSync(join(ROOT, `domain/law/provisions/${id}.test.ts`)) ? [] : [`${id} has no test beside it`],
  );
}

function againstTheTexts(): readonly string[] {
  if (!existsSync(LAW_DIR)) {
    console.warn(`SKIPPED: no law texts at ${LAW_DIR}. Set LAW_DIR to the folder that holds them.`);
    return [];
  }
  const citations = [
    ...citationsOfTheBook(),
    ...exceptionCitations(),
    ...routeCitations(),
    ...everyDeadlineCitation(),
    ...everyDamageCitation(),
    ...courtCitations(),
    ...letterCitations(),
    ...hotlineCitations(),
  ];
  const rows = textOf("FACTS");
  console.log(`Resolving ${citations.length} citations against ${LAW_DIR}.`);
  return [
    ...resolveCitations(citations, textOf).map(({ sentence }) => sentence),
    ...(rows === undefined ? [] : rowProblems(rows)),
  ];
}

function textOf(name: ActId | "FACTS"): string | undefined {
  const path = join(LAW_DIR, `${name}.md`);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function pages(): readonly string[] {
  const stale = [...lawPages()].filter(([name, text]) => {
    const path = join(PAGES, name);
    return !existsSync(path) || readFileSync(path, "utf8") !== text;
  });
  if (!write) return stale.map(([name]) => `docs/law/${name} is stale: run npm run law:check -- --write`);
  mkdirSync(PAGES, { recursive: true });
  for (const [name, text] of stale) writeFileSync(join(PAGES, name), text);
  console.log(`Wrote ${stale.length} page(s) to docs/law.`);
  return [];
}
