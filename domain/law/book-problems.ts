import { act } from "@/domain/law/acts";
import { EXCEPTIONS } from "@/domain/law/exceptions";
import { NOT_ENCODED } from "@/domain/law/not-encoded";
import { groundsOf } from "@/domain/law/obstacle-grounds";
import type { Provision } from "@/domain/law/provision";
import { PROVISION_IDS } from "@/domain/law/provision-ids";
import { STATUTE_BOOK } from "@/domain/law/statute-book";

/** What is wrong with the book itself, in sentences; nothing but the project is needed to know. */
export function bookProblems(): readonly string[] {
  const ids = STATUTE_BOOK.map(({ id }) => id);
  const inBook = new Set([...STATUTE_BOOK, ...EXCEPTIONS].map(({ rule }) => rule));
  return [
    ...PROVISION_IDS.filter((id) => !ids.includes(id)).map((id) => `${id} is named but not in the book`),
    ...twice(ids).map((id) => `${id} stands twice in the book`),
    ...NOT_ENCODED.filter(({ rule }) => inBook.has(rule)).map(
      ({ rule }) => `${rule} is in the book and left out`,
    ),
    ...STATUTE_BOOK.flatMap(provisionProblems),
  ];
}

/** Rows of FACTS a1 against the book: a rule is printed as law only when its row is marked Y, and no row is forgotten. */
export function rowProblems(factsMarkdown: string): readonly string[] {
  const marks = new Map<string, string>();
  for (const line of factsMarkdown.split("\n")) {
    const row = /^\| (R\d\d) \|.*\| (\S+) \|$/.exec(line.trim());
    if (row?.[1] && row[2]) marks.set(row[1], row[2]);
  }
  const known = new Set([...STATUTE_BOOK, ...EXCEPTIONS, ...NOT_ENCODED].map(({ rule }) => rule));
  return [
    ...[...STATUTE_BOOK, ...EXCEPTIONS]
      .filter(({ rule }) => rule.startsWith("R") && marks.get(rule) !== "Y")
      .map(({ rule }) => `row ${rule} stands as law but is marked ${marks.get(rule) ?? "nowhere"}, not Y`),
    ...[...marks.keys()]
      .filter((rule) => !known.has(rule))
      .map((rule) => `row ${rule} is neither in the book nor left out with a reason`),
  ];
}

function provisionProblems(provision: Provision): readonly string[] {
  const { id, versions } = provision;
  const grounds = groundsOf(id);
  const problems = grounds.length === 0 ? [`${id} can never be set off`] : [];
  for (const { from, value } of versions.starts) {
    if (value === "repealed" || value === "not-held") continue;
    for (const ground of grounds) {
      if (ground.place !== undefined && !(ground.place in value))
        problems.push(`${id} of ${from} has no ${ground.place}`);
    }
    for (const place of Object.keys(provision.placeSentences ?? {})) {
      if (!(place in value)) problems.push(`${id} has a sentence for ${place}, which is no place of it`);
    }
    for (const citation of Object.values(value)) problems.push(...gapProblems(provision, citation.act));
  }
  return [...new Set(problems)];
}

/** A provision begins and changes on the days of its act, so that there is neither a hole nor an overlap. */
function gapProblems({ id, versions }: Provision, actId: Parameters<typeof act>[0]): readonly string[] {
  const ours = versions.starts.map(({ from }) => from).join(", ");
  const theirs = act(actId)
    .texts.starts.map(({ from }) => from)
    .join(", ");
  return ours === theirs ? [] : [`${id} changes on ${ours}, its act on ${theirs}`];
}

function twice(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
