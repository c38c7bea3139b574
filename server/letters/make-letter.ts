import "server-only";
import { z } from "zod";
import { entriesWithin } from "@/db/attempts/entries";
import { answersOf, changeStatus, lockAttempt } from "@/db/attempts/write";
import { insertLetter, lockLetter } from "@/db/letters/write";
import { type AttemptFacts, attemptFactsSchema } from "@/domain/attempts/attempt-facts";
import { factsFromAnswers } from "@/domain/attempts/facts-from-answers";
import { parseEvidence } from "@/domain/attempts/steps/evidence";
import { rawOf, wrongPages } from "@/domain/attempts/steps/pages";
import { PROVINCES } from "@/domain/attempts/steps/provinces";
import { assess } from "@/domain/law/assess";
import { cleanInline } from "@/domain/letters/clean-text";
import { composeLetter, letterDefinition } from "@/domain/letters/compose-letter";
import { LETTER_KINDS, type LetterKind } from "@/domain/letters/letter";
import { DECLARATIONS } from "@/domain/letters/letter-input";
import { letterRoute } from "@/domain/letters/letter-route";
import { letterTextHash } from "@/domain/letters/letter-text";
import { unansweredLoss } from "@/domain/routes/interruption";
import type { PlainDate } from "@/domain/time/plain-date";
import { missingGlyphs } from "@/server/letters/glyphs";
import { editsWith, wordsOf } from "@/server/letters/stored-letter";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({
  attemptId: z.uuid(),
  /** An earlier letter whose edited paragraphs go on in the new one. */
  after: z.union([z.literal(""), z.uuid()]).default(""),
  kind: z.enum(LETTER_KINDS).default("operator-complaint"),
  /** Asked by the letters to an authority, when the answers do not hold it. */
  province: z.union([z.literal(""), z.enum(PROVINCES)]).default(""),
  providerAddress: z.string().max(400).default(""),
  confirmed: z.array(z.enum(DECLARATIONS)).max(DECLARATIONS.length).default([]),
});

/**
 * Makes a letter of the answers as they are now, with the findings of today. Refuses `letter.closed` when the
 * letter does not suit the record or its route is not open today, `letter.interruption` while the person was not asked
 * about what its route would close, `attempt.not-found`,
 * `letter.answers-wrong` while an answer cannot be read, `letter.incomplete` while something that a letter needs is
 * missing, `letter.glyphs` while a character cannot be printed.
 */
export const makeLetter = useCase({
  verb: "letter.compose",
  may: "letter.compose",
  input,
  async run({ input, tx, today }) {
    // Papers with questions of their own are made on their own page and stored nowhere (docs/adr/0014).
    if (letterDefinition(input.kind).particulars !== undefined) return refuse("letter.incomplete");
    const attempt = await lockAttempt(tx, input.attemptId);
    if (attempt === undefined) return refuse("attempt.not-found");
    const before = input.after === "" ? undefined : await lockLetter(tx, input.after);
    if (input.after !== "" && (before?.attemptId !== attempt.id || before.kind !== input.kind))
      return refuse("letter.not-found");
    const answers = await answersOf(tx, attempt.id);
    if (wrongPages(answers, today).length > 0) return refuse("letter.answers-wrong");
    const answered = factsFromAnswers(answers, today, await entriesWithin(tx, attempt.id)).facts;
    if (answered === undefined || answered.remedies.length === 0) return refuse("letter.incomplete");
    const facts = withProvider(answered, input);
    if (facts === undefined) return refuse("letter.incomplete");
    const closed = barOf(input.kind, facts, today);
    if (closed !== undefined) return refuse("letter.closed", { reason: closed });
    const { route } = letterDefinition(input.kind);
    if (route !== undefined && unansweredLoss(answers, facts, route, today).length > 0)
      return refuse("letter.interruption", { route });
    const assessment = assess(facts, today);
    const { held } = parseEvidence(rawOf(answers, "evidence") ?? {}, today).value;
    const words = wordsOf(before?.edits ?? {});
    const { confirmed } = input;
    const composed = {
      facts,
      assessment,
      today,
      language: "zh-CN",
      held,
      confirmed,
      edits: words,
    } as const;
    const letter = composeLetter(input.kind, composed);
    if ("missing" in letter) return refuse("letter.incomplete");
    if (missingGlyphs(letter).length > 0) return refuse("letter.glyphs");
    const { id } = await insertLetter(tx, {
      subjectId: attempt.subjectId,
      attemptId: attempt.id,
      kind: letter.kind,
      facts,
      findings: assessment.findings,
      statuteBook: assessment.statuteBook,
      edits: editsWith(held, words, confirmed),
      textHash: letterTextHash(letter),
      composedOn: today,
    });
    if (attempt.status === "draft") await changeStatus(tx, { attemptId: attempt.id, status: "recorded" });
    return done({ attemptId: attempt.id, letterId: id, kind: letter.kind });
  },
  audit: ({ input }, { letterId }) => ({
    action: "letter.composed",
    stream: `attempt:${input.attemptId}`,
    detail: { letter: letterId },
  }),
});

/** The answers with what was asked for this letter; undefined when it does not fit the facts (too long an address). */
function withProvider(
  facts: AttemptFacts,
  { province, providerAddress }: Pick<z.infer<typeof input>, "province" | "providerAddress">,
): AttemptFacts | undefined {
  const { provider } = facts.service;
  const typed = cleanInline(providerAddress);
  const asked = {
    ...provider,
    ...(provider.province === undefined && province !== "" ? { province } : {}),
    ...(provider.address === undefined && typed !== "" ? { address: typed } : {}),
  };
  return attemptFactsSchema.safeParse({ ...facts, service: { ...facts.service, provider: asked } }).data;
}

/** Why a letter cannot be made today: it does not suit the record, or its route is not open. Undefined when it can. */
function barOf(kind: LetterKind, facts: AttemptFacts, today: PlainDate): string | undefined {
  const bar = letterDefinition(kind).bar?.(facts, today);
  if (bar !== undefined) return bar;
  const route = letterRoute(kind, facts, today);
  return route === undefined || route.status === "open" ? undefined : route.reason;
}
