import { lettersOf } from "@/db/letters/read";
import { letterReady } from "@/domain/attempts/facts-from-answers";
import { rawOf, wrongPages } from "@/domain/attempts/steps/pages";
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
  return {
    attemptId: attempt.id,
    letters,
    ready: letterReady(facts),
    contactMissing: contactMissing && rawOf(answers, "contact") === undefined,
    wrong: wrongPages(answers, today),
    glyphs: glyphs.map(({ character, codePoint, pointers }) => ({
      character,
      codePoint,
      places: pointers.map((pointer) => placeOfPointer(pointer, sources)),
    })),
    /** The latest letter says something else than the answers do now. */
    outdated: letters[0] !== undefined && JSON.stringify(letters[0].facts) !== JSON.stringify(attempt.facts),
  };
}
