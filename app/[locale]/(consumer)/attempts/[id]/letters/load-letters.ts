import { type LetterRow, lettersOf } from "@/db/letters/read";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { letterReady } from "@/domain/attempts/facts-from-answers";
import { wrongPages } from "@/domain/attempts/steps/pages";
import { letterDefinition, OFFERED_KINDS } from "@/domain/letters/compose-letter";
import { letterRoute } from "@/domain/letters/letter-route";
import type { PlainDate } from "@/domain/time/plain-date";
import { missingGlyphsInFacts } from "@/server/letters/glyphs";
import { loadAttempt } from "../load-attempt";
import { placeOfPointer } from "../pointers";

/** What stands between the answers and a letter, and the letters already made. */
export async function loadLetters(id: string) {
  const loaded = await loadAttempt(id);
  const { actor, attempt, answers, facts, sources, today } = loaded;
  const letters = await lettersOf(actor, attempt.id);
  const contactMissing = facts?.consumer.name === undefined || facts.consumer.phone === undefined;
  const glyphs = facts === undefined ? [] : missingGlyphsInFacts(facts);
  const complaint = letters.find(({ kind }) => kind === "operator-complaint");
  return {
    attemptId: attempt.id,
    letters,
    authority: facts === undefined ? [] : authorityLetters(facts, letters, today),
    ready: letterReady(facts),
    contactMissing,
    wrong: wrongPages(answers, today).filter(({ step }) => !contactMissing || step !== "contact"),
    glyphs: glyphs.map(({ character, codePoint, pointers }) => ({
      character,
      codePoint,
      places: pointers.map((pointer) => placeOfPointer(pointer, sources)),
    })),
    /** The latest complaint says something else than the answers do now. */
    outdated: complaint !== undefined && JSON.stringify(complaint.facts) !== JSON.stringify(attempt.facts),
  };
}

/** The letters to an authority with their routes as they stand today, and what each still has to ask. */
function authorityLetters(facts: AttemptFacts, letters: readonly LetterRow[], today: PlainDate) {
  const { address, postcode } = facts.consumer;
  const { provider } = facts.service;
  const before = letters.find((letter) => letter.facts.service.provider.address !== undefined)?.facts.service
    .provider;
  return OFFERED_KINDS.flatMap((kind) => {
    const route = letterRoute(kind, facts, today);
    if (route === undefined) return [];
    return [
      {
        kind,
        route,
        declares: letterDefinition(kind)?.declares ?? [],
        asks: {
          contact: address === undefined || (kind === "miit-appeal" && postcode === undefined),
          province: kind === "miit-appeal" && provider.province === undefined,
          address: provider.address === undefined,
        },
        typed: { province: before?.province, address: before?.address },
        after: letters.find((letter) => letter.kind === kind)?.id ?? "",
      },
    ];
  });
}
