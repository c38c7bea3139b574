import { type LetterRow, lettersOf } from "@/db/letters/read";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { letterReady } from "@/domain/attempts/facts-from-answers";
import { parseEvidence } from "@/domain/attempts/steps/evidence";
import { rawOf, wrongPages } from "@/domain/attempts/steps/pages";
import { assess } from "@/domain/law/assess";
import { chooseLetters } from "@/domain/letters/choose-letters";
import { letterDefinition } from "@/domain/letters/compose-letter";
import { unansweredLoss } from "@/domain/routes/interruption";
import { missingGlyphsInFacts } from "@/server/letters/glyphs";
import { loadAttempt } from "../load-attempt";
import { placeOfPointer } from "../pointers";

type Loaded = Awaited<ReturnType<typeof loadAttempt>>;

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
    others: facts === undefined ? [] : otherLetters({ ...loaded, facts }, letters),
    ready: letterReady(facts),
    contactMissing,
    wrong: wrongPages(answers, today).filter(({ step }) => !contactMissing || step !== "contact"),
    glyphs: glyphs.map(({ character, codePoint, pointers }) => ({
      character,
      codePoint,
      places: pointers.map((pointer) => placeOfPointer(pointer, sources)),
    })),
    /** The latest complaint says something else than the answers do now. */
    outdated: complaint !== undefined && told(complaint.facts, complaint) !== told(attempt.facts, complaint),
  };
}

/** The facts a letter can tell: that it was sent itself is no news to it. */
const told = (facts: AttemptFacts | null, { status }: LetterRow): string =>
  JSON.stringify(status === "draft" ? facts : { ...facts, history: [] });

/** What the form of a letter asks by itself; everything else has its question in the wizard. */
const ASKED_BESIDE: readonly string[] = ["/service/provider/province", "/service/provider/address"];

/** Every other kind of letter with its place in the list, and what each still has to ask. */
function otherLetters(
  { facts, answers, sources, today }: Loaded & { readonly facts: AttemptFacts },
  letters: readonly LetterRow[],
) {
  const before = letters.find((letter) => letter.facts.service.provider.address !== undefined)?.facts.service
    .provider;
  const { held } = parseEvidence(rawOf(answers, "evidence") ?? {}, today).value;
  return chooseLetters({ facts, assessment: assess(facts, today), today, held })
    .filter(({ kind }) => kind !== "operator-complaint")
    .map((choice) => ({
      ...choice,
      questions: placesOf(
        choice.missing.filter((pointer) => !ASKED_BESIDE.includes(pointer)),
        sources,
      ),
      before:
        choice.route?.status === "open" &&
        letterDefinition(choice.kind).route !== undefined &&
        unansweredLoss(answers, facts, choice.route.route, today).length > 0
          ? choice.route.route
          : undefined,
      typed: { province: before?.province, address: before?.address },
      after: letters.find((letter) => letter.kind === choice.kind)?.id ?? "",
    }));
}

/** Each page of the wizard once, with the entry when one is meant. */
function placesOf(pointers: readonly string[], sources: Loaded["sources"]) {
  const places = pointers.map((pointer) => placeOfPointer(pointer, sources));
  return [...new Map(places.map((place) => [`${place.step} ${place.item}`, place])).values()];
}
