import "server-only";
import { z } from "zod";
import type { EntryDetail, EntryKind } from "@/domain/attempts/entries";
import type { AttemptStatus } from "@/domain/attempts/lifecycle";
import { parseReply, parseTaken } from "@/domain/attempts/replies";
import { parseArrived, type SentLetter, sentLetters } from "@/domain/attempts/sending";
import type { FieldErrors, Raw } from "@/domain/attempts/steps/raw";
import type { PlainDate } from "@/domain/time/plain-date";
import { entryInput, held, settle } from "@/server/attempts/entry-form";
import { refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = entryInput.extend({ letterId: z.uuid() });

type Reading<K extends EntryKind> = (
  raw: Raw,
  today: PlainDate,
  letter: SentLetter,
) => { readonly errors: FieldErrors; readonly detail: EntryDetail<K> | undefined };

/** A form about a letter that was sent. Refuses `attempt.not-found`, `letter.not-sent`, `entry.changed`. */
function aboutLetter<K extends EntryKind>(
  verb: string,
  kind: K,
  reading: Reading<K>,
  moves: (detail: EntryDetail<K>) => AttemptStatus[] = () => [],
) {
  return useCase({
    verb,
    may: "entry.record",
    input,
    async run({ input, tx, today, moment }) {
      const found = await held({ tx, today, moment }, input.attemptId);
      if ("ok" in found) return found;
      const letter = sentLetters(found.entries).find((one) => one.letter === input.letterId);
      if (letter === undefined) return refuse("letter.not-sent");
      const read = reading(input.raw, today, letter);
      return settle(found, {
        step: `form-${kind}`,
        item: letter.letter,
        raw: input.raw,
        corrects: input.corrects,
        kind,
        read,
        moves: read.detail === undefined ? [] : moves(read.detail),
      });
    },
    audit: ({ input }, { wrong, entryId }) =>
      wrong
        ? undefined
        : {
            action: input.corrects === "" ? "entry.recorded" : "entry.corrected",
            stream: `attempt:${input.attemptId}`,
            detail: { kind, entry: entryId },
          },
  });
}

/** When a letter arrived and what shows it: from that day on the limitation period runs anew. */
export const recordArrival = aboutLetter("entry.arrived", "arrived", (raw, today, letter) => {
  const { value, errors } = parseArrived(raw, today, letter.on);
  const { on, proof } = value;
  const whole = on !== undefined && proof !== undefined;
  return { errors, detail: whole ? { letter: letter.letter, on, proof } : undefined };
});

/** Whether an authority took the matter. */
export const recordTaken = aboutLetter("entry.taken", "taken", (raw, today, letter) => {
  const { value, errors } = parseTaken(raw, today, letter.on);
  const { on, outcome } = value;
  const whole = on !== undefined && outcome !== undefined;
  return { errors, detail: whole ? { letter: letter.letter, on, outcome } : undefined };
});

/** An answer, with what the person finds wrong with it. */
export const recordReply = aboutLetter(
  "entry.answered",
  "answered",
  (raw, today, letter) => {
    const { value, errors } = parseReply(raw, today, letter.on);
    const { on, way, judgement, ...rest } = value;
    const whole = on !== undefined && way !== undefined && judgement !== undefined;
    return {
      errors,
      detail: whole
        ? {
            letter: letter.letter,
            on,
            way,
            judgement,
            ...rest,
            obstacles: [...rest.obstacles],
            problems: [...rest.problems],
          }
        : undefined,
    };
  },
  ({ judgement }) => (judgement === "pending" ? [] : ["answered"]),
);
