import "server-only";
import { z } from "zod";
import { endOtherSessions, endSession as endSessionRow } from "@/db/accounts/write";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

/** Ends one of one's own sessions, this one too (that is signing out). Its next request finds nothing. */
export const endSession = useCase({
  verb: "session.end",
  may: "session.end",
  input: z.strictObject({ session: z.uuid() }),
  async run({ input: { session }, actor, tx }) {
    const ended = await endSessionRow(tx, actor.person, session);
    return ended ? done({ session }) : refuse("session.not-found");
  },
  audit: ({ actor }, { session }) => ({
    action: "session.ended",
    stream: `person:${actor.person}`,
    detail: { session },
  }),
});

/** Ends every session of one's own but this one. */
export const endOthers = useCase({
  verb: "session.end-others",
  may: "session.end",
  input: z.strictObject({}),
  run: async ({ actor, tx }) => done({ ended: await endOtherSessions(tx, actor.person, actor.session) }),
  audit: ({ actor }, { ended }) =>
    ended === 0
      ? undefined
      : { action: "session.ended", stream: `person:${actor.person}`, detail: { count: ended } },
});
