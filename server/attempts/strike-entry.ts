import "server-only";
import { z } from "zod";
import { appendEntry } from "@/db/attempts/entries";
import { standing } from "@/domain/attempts/entries";
import { held, type Recorded } from "@/server/attempts/entry-form";
import { refreshFacts } from "@/server/attempts/refresh-facts";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

/**
 * Takes an entry back that never happened: a new entry says so, and the old one stays on the timeline, struck. A sending
 * cannot be taken back, only put right, because the letter is history. Refuses `attempt.not-found`, `entry.changed`.
 */
export const strikeEntry = useCase({
  verb: "entry.strike",
  may: "entry.record",
  input: z.strictObject({ attemptId: z.uuid(), entry: z.uuid() }),
  async run({ input, tx, today, moment }) {
    const found = await held({ tx, today, moment }, input.attemptId);
    if ("ok" in found) return found;
    const { attempt, entries } = found;
    const there = entries.find(({ id }) => id === input.entry);
    if (there === undefined || there.kind === "sent") return refuse("entry.changed");
    if (!standing(entries).includes(there))
      return done<Recorded>({ attemptId: attempt.id, wrong: false, entryId: "" });
    const entryId = await appendEntry(tx, {
      subjectId: attempt.subjectId,
      attemptId: attempt.id,
      kind: "struck",
      detail: { on: today },
      corrects: there.id,
      recordedAt: moment,
    });
    await refreshFacts(tx, attempt.id, today);
    return done<Recorded>({ attemptId: attempt.id, wrong: false, entryId });
  },
  audit: ({ input }, { entryId }) =>
    entryId === ""
      ? undefined
      : {
          action: "entry.corrected",
          stream: `attempt:${input.attemptId}`,
          detail: { kind: "struck", entry: entryId },
        },
});
