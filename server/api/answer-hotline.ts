import "server-only";
import { z } from "zod";
import { type Channel, stateOfChannel, validTo } from "@/domain/hotlines/channel";
import { checkHotlines, type HotlineList } from "@/domain/hotlines/check";
import type { PlainDate } from "@/domain/time/plain-date";
import { json } from "@/server/api/json-answer";
import { fieldProblems, problem } from "@/server/api/problem";

/** Read as text and never fetched; characters as people count them, bytes are bounded before. */
export const hotlineRequestSchema = z.strictObject({
  text: z.string().min(1).describe("A number, an address, or the text of a whole page"),
});

const channelSchema = z
  .object({
    id: z.string(),
    name: z.object({ "zh-CN": z.string(), en: z.string() }),
    state: z.enum(["verified", "to-check"]),
    numbers: z.array(z.string()),
    hosts: z.array(z.string()),
    sources: z.array(z.object({ title: z.string(), place: z.string(), readOn: z.string() })),
    checkedOn: z.string(),
    validTo: z.string(),
  })
  .meta({ id: "Channel" });

export const hotlineAnswerSchema = z
  .object({
    subjects: z.array(
      z.object({
        kind: z.enum(["number", "host"]),
        written: z.string(),
        value: z.string(),
        state: z
          .enum(["verified", "to-check", "reported-fake", "not-listed"])
          .describe("not-listed does not mean safe"),
        channel: channelSchema.optional(),
        looksLike: z.array(z.string()),
        tricks: z.array(z.enum(["user-part", "letters", "bare", "turned"])),
      }),
    ),
    page: z.object({
      verdict: z.enum(["doorway", "no-signs"]),
      signals: z.array(
        z.object({
          code: z.string(),
          weight: z.enum(["strong", "weak"]),
          words: z.array(z.string()).describe("The very words that set it off"),
          count: z.number().int(),
        }),
      ),
    }),
  })
  .meta({ id: "HotlineCheck" });

/** What a text names, looked up in the list as it stands today. Stores nothing. */
export function hotlineAnswer(body: unknown, list: HotlineList, today: PlainDate): Response {
  const read = hotlineRequestSchema.safeParse(body);
  if (!read.success) return problem("malformed", fieldProblems(read.error));
  const { subjects, page } = checkHotlines(read.data.text, list, today);
  const channels = new Map(list.channels.map((channel) => [channel.id, channel]));
  return json({
    subjects: subjects.map(({ channel, ...subject }) => {
      const known = channel === undefined ? undefined : channels.get(channel);
      return { ...subject, ...(known ? { channel: channelOf(known, today) } : {}) };
    }),
    page,
  });
}

function channelOf(channel: Channel, today: PlainDate) {
  const { id, name, numbers, hosts, sources, checkedOn } = channel;
  return {
    id,
    name,
    state: stateOfChannel(channel, today),
    numbers,
    hosts,
    sources,
    checkedOn,
    validTo: validTo(channel),
  };
}
