import "server-only";
import type { Provision, Version } from "@/domain/law/provision";
import { STATUTE_BOOK, statuteBookVersion } from "@/domain/law/statute-book";
import type { ProvisionsAnswer } from "@/server/api/schemas";

/** The statute book as data: each provision with our words, its versions and their places in the law. */
export function provisionsAnswer(): ProvisionsAnswer {
  return { statuteBook: statuteBookVersion, provisions: STATUTE_BOOK.map(entryOf) };
}

function entryOf({ id, rule, title, sentence, governedBy, versions }: Provision) {
  return {
    id,
    rule,
    title,
    sentence,
    governedBy,
    page: `/rights/${id}`,
    versions: versions.starts.map(({ from, value, source }) => ({ from, source, ...stateOf(value) })),
  };
}

function stateOf(value: Version | "repealed") {
  if (value === "repealed" || value === "not-held") return { state: value, citations: [] };
  return { state: "held" as const, citations: Object.values(value) };
}
