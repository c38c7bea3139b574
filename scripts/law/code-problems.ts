import { existsSync } from "node:fs";
import { join } from "node:path";
import { questionFor } from "@/domain/law/question";
import { STATUTE_BOOK } from "@/domain/law/statute-book";
import { CLAUSES } from "@/domain/letters/clauses";
import { sources } from "@/scripts/law/citation-tables";
import { mappedRow, ROW_IDS } from "@/scripts/law/facts-map";
import { factsRows } from "@/scripts/law/facts-rows";

/** What is missing around the book: a test, a clause, a title, a question, a row of the fact base, a file of the map. */

const HAN = /\p{Script=Han}/u;
const POINTER =
  /["`](\/(?:service|currentPlan|targetPlan|events|terms|comparison|otherPrice|refund|ruleChange|platformMeasure|consumer|remedies|history|bills)[\w/]*)/g;

/** Every provision has a test beside it, a clause for letters, and a title in both languages. */
export function provisionGaps(root: string): readonly string[] {
  return STATUTE_BOOK.flatMap(({ id, title, sentence }) => [
    ...(existsSync(join(root, `domain/law/provisions/${id}.test.ts`)) ? [] : [`${id} has no test beside it`]),
    ...(id in CLAUSES ? [] : [`${id} has no clause`]),
    ...[title, sentence].flatMap((words) =>
      HAN.test(words["zh-CN"]) && words.en !== "" && !HAN.test(words.en)
        ? []
        : [`${id} lacks words in a language`],
    ),
  ]);
}

/** Every fact that the rules name by its pointer has a step of the wizard that asks it. */
export function questionGaps(root: string): readonly string[] {
  return sources(root)
    .filter(({ file }) => file.startsWith("domain/law/"))
    .flatMap(({ file, text }) =>
      [...text.matchAll(POINTER)].flatMap(([, pointer = ""]) =>
        questionFor(pointer) === undefined
          ? [`${file} asks for ${pointer}, which no step of the wizard asks`]
          : [],
      ),
    );
}

/** The map of the fact base against the tree and, where it is at hand, against the fact base itself. */
export function mapProblems(root: string, factsMarkdown: string | undefined): readonly string[] {
  const missing = ROW_IDS.flatMap((id) => {
    const mapped = mappedRow(id);
    if (mapped === undefined) return [`row ${id} has neither code nor a reason`];
    if (!("code" in mapped)) return [];
    return mapped.code
      .filter((file) => !existsSync(join(root, file)))
      .map((file) => `row ${id} points to ${file}, which is not there`);
  });
  if (factsMarkdown === undefined) return missing;
  const rows = factsRows(factsMarkdown).map(({ id }) => id);
  return [
    ...missing,
    ...rows.filter((id) => !ROW_IDS.includes(id)).map((id) => `row ${id} of the fact base is not in the map`),
    ...ROW_IDS.filter((id) => !rows.includes(id)).map((id) => `row ${id} of the map is not in the fact base`),
  ];
}
