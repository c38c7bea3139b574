import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { insertUnmasking, recordFor } from "@/db/grants/write";
import {
  LONGEST_NOTE,
  MASKED_FIELDS,
  SHORTEST_NOTE,
  UNMASKING_REASONS,
  valueBehind,
} from "@/domain/access/unmasking";
import { requireStepUp } from "@/server/accounts/step-up";
import { done, invalid, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const input = z.strictObject({
  attemptId: z.uuid(),
  field: z.enum(MASKED_FIELDS),
  reason: z.string().max(40).default(""),
  note: z.string().max(2_000).default(""),
});

/**
 * Lets one member of staff see what stands behind one mask for a minute: with a second factor of the last ten minutes,
 * a chosen reason and some words, which colleagues can read, and a row in the log of the same transaction. The
 * value itself is read by the page (`shownField`). Refuses `step-up.needed`, `attempt.not-found`, `field.empty`.
 */
export const unmaskField = useCase({
  verb: "field.unmask",
  may: "field.unmask",
  input,
  async run({ input, actor, tx, now }) {
    const { attemptId, field } = input;
    const stale = requireStepUp(actor, now);
    if (stale !== undefined) return stale;
    const facts = await recordFor(tx, actor.org, attemptId);
    if (facts === undefined) return refuse("attempt.not-found");
    if (valueBehind(facts, field) === undefined) return refuse("field.empty");
    const reason = UNMASKING_REASONS.find((one) => one === input.reason);
    const note = input.note.trim();
    const length = [...note].length;
    const wrong = {
      ...(reason === undefined ? { reason: "reason-required" } : {}),
      ...(length < SHORTEST_NOTE ? { note: "note-required" } : {}),
      ...(length > LONGEST_NOTE ? { note: "note-too-long" } : {}),
    };
    if (reason === undefined || Object.keys(wrong).length > 0) return invalid(wrong);
    const id = randomUUID();
    await insertUnmasking(tx, {
      id,
      orgId: actor.org,
      personId: actor.person,
      attemptId,
      field,
      reason,
      note,
    });
    return done({ id, reason });
  },
  audit: ({ input, actor }, { id, reason }) => ({
    action: "field.unmasked",
    stream: `attempt:${input.attemptId}`,
    detail: { org: actor.org, field: input.field, reason, unmasking: id },
  }),
});
