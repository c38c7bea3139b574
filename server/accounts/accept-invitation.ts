import "server-only";
import { z } from "zod";
import { acceptInvitation as acceptRow } from "@/db/staff/write";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

/**
 * Takes an invitation up: the person works for the association from the next request on, with a second factor. Refused
 * for an account with records of its own: staff own none, and nobody handles their own dispute.
 */
export const acceptInvitation = useCase({
  verb: "invitation.accept",
  may: "invitation.accept",
  input: z.strictObject({ invitation: z.uuid() }),
  async run({ input: { invitation }, actor, tx }) {
    const answer = await acceptRow(tx, { id: invitation, session: actor.session });
    return answer === "accepted" ? done({ invitation }) : refuse(`invitation.${answer}`);
  },
  audit: ({ actor }, { invitation }) => ({
    action: "invitation.accepted",
    stream: `person:${actor.person}`,
    detail: { invitation },
  }),
});
