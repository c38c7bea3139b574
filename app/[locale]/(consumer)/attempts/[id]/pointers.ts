import type { Sources } from "@/domain/attempts/facts-from-answers";
import { questionFor } from "@/domain/law/question";
import { printedParagraphs } from "@/domain/letters/edits";
import type { Letter } from "@/domain/letters/letter";

/** The page of the wizard, and the entry on it, where the fact at a JSON pointer was typed. */
export function placeOfPointer(pointer: string, sources: Sources): { step: string; item: string } {
  const step = questionFor(pointer) ?? "check";
  if (step === "obstacles") return { step, item: "" };
  const entry = /^\/(?:events\/\d+\/promise|events\/\d+|terms\/\d+|bills\/\d+)/.exec(pointer)?.[0];
  const source = entry === undefined ? undefined : sources[entry];
  return source ?? { step, item: "" };
}

/** Every fact that a letter prints. */
export function pointersOf(letter: Letter): readonly string[] {
  return [
    ...letter.particulars.map(({ because }) => because),
    ...printedParagraphs(letter).flatMap(({ because }) => because),
  ];
}
