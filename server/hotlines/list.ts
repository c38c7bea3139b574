import "server-only";
import { randomUUID } from "node:crypto";
import { readKeptChannels, readVerdicts } from "@/db/hotlines/read";
import type { Channel } from "@/domain/hotlines/channel";
import type { HotlineList } from "@/domain/hotlines/check";
import { KNOWN_CHANNELS } from "@/domain/hotlines/known-channels";
import { dayOfInstant } from "@/domain/time/instant";
import type { PlainDate } from "@/domain/time/plain-date";
import { storyNow } from "@/server/clock";

/** For so long a process answers from what it read: a decision of staff is seen everywhere soon after. */
const FRESH_MS = 5_000;

let read: { readonly at: number; readonly list: Promise<HotlineList> } | undefined;

/**
 * The list as it stands: the channels of the fact base, each replaced by what staff wrote later, and the numbers and
 * hosts that staff found to be fakes. Throws `DatabaseFailure` on an outage: without the list nothing is called real.
 */
export function hotlineList(requestId: string): Promise<HotlineList> {
  if (read !== undefined && Date.now() - read.at < FRESH_MS) return read.list;
  const list = readList(requestId);
  read = { at: Date.now(), list };
  list.catch(() => {
    read = undefined;
  });
  return list;
}

/** The list and the day of the product, for a page that speaks to a person. */
export async function hotlinesToday(): Promise<{ readonly list: HotlineList; readonly today: PlainDate }> {
  return { list: await hotlineList(randomUUID()), today: dayOfInstant(storyNow().toISOString()) };
}

/** What staff changed shows at once where they look; elsewhere when the list is read again. */
export function forgetHotlineList(): void {
  read = undefined;
}

async function readList(requestId: string): Promise<HotlineList> {
  const visitor = { role: "visitor", requestId } as const;
  const [kept, verdicts] = await Promise.all([readKeptChannels(visitor), readVerdicts(visitor)]);
  const channels = new Map<string, Channel>(KNOWN_CHANNELS.map((channel) => [channel.id, channel]));
  for (const { id, channel, withdrawn } of kept) {
    if (withdrawn) channels.delete(id);
    else channels.set(id, { id, ...channel });
  }
  return {
    channels: [...channels.values()],
    fakes: verdicts
      .filter(({ verdict }) => verdict === "fake")
      .map(({ kind, value, decidedAt }) => ({
        kind,
        value,
        confirmedOn: dayOfInstant(new Date(decidedAt).toISOString()),
      })),
  };
}
