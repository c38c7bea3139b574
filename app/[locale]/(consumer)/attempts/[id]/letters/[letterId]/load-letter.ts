import { notFound } from "next/navigation";
import { cache } from "react";
import { readLetter } from "@/db/letters/read";
import { loadAttempt } from "../../load-attempt";

/** A letter of this attempt; a letter of another attempt is none. */
export const loadLetter = cache(async (id: string, letterId: string) => {
  const loaded = await loadAttempt(id);
  const letter = await readLetter(loaded.actor, letterId);
  if (letter === undefined || letter.attemptId !== loaded.attempt.id) notFound();
  return { ...loaded, letter };
});
