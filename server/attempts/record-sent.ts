import "server-only";
import { z } from "zod";
import { changeLetterStatus, lockLetter } from "@/db/letters/write";
import { entriesOfKind } from "@/domain/attempts/entries";
import { parseSent, routeOfKind } from "@/domain/attempts/sending";
import { entryInput, held, type Recorded, settle } from "@/server/attempts/entry-form";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = entryInput.extend({ letterId: z.uuid() });

/**
 * Marks a letter as sent: how, when, under which number. From then on its text never changes, and the days that start
 * from it count. A second sending of the same form changes nothing; another day or way is a correction of the entry.
 * Refuses `attempt.not-found`, `letter.not-found`, `entry.changed`.
 */
export const recordSent = useCase({
  verb: "letter.send",
  may: "letter.send",
  input,
  async run({ input, tx, today, moment }) {
    const found = await held({ tx, today, moment }, input.attemptId);
    if ("ok" in found) return found;
    const letter = await lockLetter(tx, input.letterId);
    if (letter === undefined || letter.attemptId !== found.attempt.id) return refuse("letter.not-found");
    const before = entriesOfKind(found.entries, "sent").find(({ detail }) => detail.letter === letter.id);
    if (before !== undefined && input.corrects === "")
      return done<Recorded>({ attemptId: letter.attemptId, wrong: false, entryId: before.id });
    const { value, errors } = parseSent(input.raw, today, letter);
    const { way, on, tracking, reference } = value;
    const route = routeOfKind(letter.kind);
    const detail =
      way === undefined || on === undefined
        ? undefined
        : {
            letter: letter.id,
            kind: letter.kind,
            on,
            way,
            ...(route === undefined ? {} : { route }),
            ...(tracking === undefined ? {} : { tracking }),
            ...(reference === undefined ? {} : { reference }),
          };
    const outcome = await settle(found, {
      step: "form-sent",
      item: letter.id,
      raw: input.raw,
      corrects: input.corrects,
      kind: "sent",
      read: { errors, detail },
      moves: ["recorded", "sent"],
    });
    if (outcome.ok && !outcome.value.wrong && letter.status === "draft")
      await changeLetterStatus(tx, { letterId: letter.id, status: "sent" });
    return outcome;
  },
  audit: ({ input }, { wrong }) =>
    wrong
      ? undefined
      : { action: "letter.sent", stream: `attempt:${input.attemptId}`, detail: { letter: input.letterId } },
});
