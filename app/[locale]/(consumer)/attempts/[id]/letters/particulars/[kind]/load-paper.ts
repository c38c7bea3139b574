import { notFound } from "next/navigation";
import { cache } from "react";
import { parseEvidence } from "@/domain/attempts/steps/evidence";
import { rawOf } from "@/domain/attempts/steps/pages";
import { typed } from "@/domain/attempts/steps/raw";
import { assess } from "@/domain/law/assess";
import { composeLetter } from "@/domain/letters/compose-letter";
import { type Forum, isPaperKind } from "@/domain/letters/court/questions";
import { type ReadPaper, readPaper } from "@/domain/letters/court/read-questions";
import type { LetterInput } from "@/domain/letters/letter-input";
import { heldParticulars } from "@/server/letters/particulars-cookie";
import { loadAttempt } from "../../../load-attempt";

const NOTHING: ReadPaper = { particulars: {}, errors: {}, own: {} };

/** The paper as the facts of today and this browser's particulars make it; nothing of it is stored. */
export const loadPaper = cache(async (id: string, kind: string, asked?: string) => {
  if (!isPaperKind(kind)) notFound();
  const loaded = await loadAttempt(id);
  const { attempt, answers, facts, today } = loaded;
  const raw = await heldParticulars({ attemptId: attempt.id, kind });
  const forum: Forum = (asked ?? typed(raw ?? {}, "forum")) === "market" ? "market" : "court";
  // While nobody typed, nothing is answered: no claim is dropped and no power denied.
  const read = raw === undefined ? NOTHING : readPaper(kind, forum, raw, today);
  const { held } = parseEvidence(rawOf(answers, "evidence") ?? {}, today).value;
  const input: LetterInput | undefined = facts && {
    facts,
    assessment: assess(facts, today),
    today,
    language: "zh-CN",
    held,
    particulars: read.particulars,
  };
  const wrong = Object.keys(read.errors).length + Object.keys(read.own).length > 0;
  const letter = input === undefined || wrong ? undefined : composeLetter(kind, input);
  return { ...loaded, kind, raw, forum, read, input, letter };
});
