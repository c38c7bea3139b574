import "server-only";
import { z } from "zod";
import { appendChannel, appendVerdict, insertReport } from "@/db/hotlines/write";
import { lengthOf, visible } from "@/domain/attempts/steps/reader";
import { parseChannel } from "@/domain/hotlines/channel-form";
import { isCheckable } from "@/domain/hotlines/check";
import { forgetHotlineList } from "@/server/hotlines/list";
import { done, invalid, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const text = z.string().max(4_000).default("");
const subject = { kind: z.enum(["number", "host"]), value: z.string().min(1).max(260) };

/**
 * Somebody takes a number or an address for a fake. Nothing changes for others before staff looked at it. The value must
 * be one that the check itself would find.
 */
export const reportHotline = useCase({
  verb: "hotline.report",
  may: "hotline.report",
  limit: "hotline-reports",
  input: z.strictObject({ ...subject, note: text }),
  async run({ input, tx }) {
    const note = visible(input.note);
    if (lengthOf(note) > 500) return invalid({ note: "too-long" });
    if (!isCheckable(input.kind, input.value)) return refuse("hotline.not-found");
    await insertReport(tx, { kind: input.kind, value: input.value, note });
    return done({ value: input.value });
  },
  audit: () => ({ action: "hotline.reported", stream: "hotlines" }),
});

/** Staff decide about what was reported, with a reason. */
export const judgeHotline = useCase({
  verb: "hotline.judge",
  may: "hotline.keep",
  input: z.strictObject({ ...subject, verdict: z.enum(["fake", "not-fake"]), reason: text }),
  async run({ input, tx, actor }) {
    const reason = visible(input.reason);
    if (reason === "" || lengthOf(reason) > 500) return invalid({ reason: "reason-required" });
    await appendVerdict(tx, { ...input, reason, by: actor.person });
    forgetHotlineList();
    return done({});
  },
  audit: ({ input }) => ({
    action: "hotline.judged",
    stream: "hotlines",
    detail: { verdict: input.verdict, kind: input.kind },
  }),
});

/**
 * Staff write a channel: its numbers, addresses and sources, as read today. What is verified follows from the sources, it
 * is never ticked. Refuses `hotline.changed` when somebody else wrote meanwhile.
 */
export const keepHotline = useCase({
  verb: "hotline.keep",
  may: "hotline.keep",
  input: z.strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
    after: z.coerce.number().int().min(0).max(100_000),
    withdrawn: z.literal("yes").optional(),
    raw: z.record(z.string(), z.string().max(8_000)),
  }),
  async run({ input, tx, actor, today }) {
    const { channel, errors } = parseChannel(input.raw, today);
    if (channel === undefined) return invalid(errors);
    const { id, after } = input;
    const withdrawn = input.withdrawn === "yes";
    const kept = await appendChannel(tx, { id, after, channel, withdrawn, by: actor.person });
    if (!kept) return refuse("hotline.changed");
    forgetHotlineList();
    return done({ id });
  },
  audit: ({ input }) => ({ action: "hotline.kept", stream: "hotlines", detail: { channel: input.id } }),
});
