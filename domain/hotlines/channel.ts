import { addDays } from "@/domain/time/arithmetic";
import type { PlainDate } from "@/domain/time/plain-date";

/** A dated channel of a provider or an authority (官方渠道, FACTS g1). */

export type ChannelSource = {
  /** Who says so, in words that a person can look up. */
  readonly title: string;
  /** Where: an address, or a place in the law such as "complaint-report-measures-2026#8". */
  readonly place: string;
  readonly readOn: PlainDate;
};

export type Channel = {
  readonly id: string;
  readonly name: { readonly "zh-CN": string; readonly en: string };
  /** What it is for. */
  readonly use: { readonly "zh-CN": string; readonly en: string };
  /** Digits only, as dialled from a mobile phone of the mainland. */
  readonly numbers: readonly string[];
  /** Host names in lower case, without a trailing dot. */
  readonly hosts: readonly string[];
  /** `read`: a person read it at the source itself. `reported`: only others say so (FACTS rows marked S). */
  readonly basis: "read" | "reported";
  readonly sources: readonly ChannelSource[];
  readonly checkedOn: PlainDate;
};

/** What staff can write about a channel: everything but its id. */
export type ChannelText = Omit<Channel, "id">;

/** An entry that nobody looked at for so long is shown as "to be checked again", never hidden (LOOK). */
export const VALID_DAYS = 90;
const SOURCES_NEEDED = 2;

export type ChannelState = "verified" | "to-check";

/** `verified` only while two sources were read and the last check is at most 90 days old. Pure. */
export function stateOfChannel(channel: Channel, today: PlainDate): ChannelState {
  const enough = channel.basis === "read" && channel.sources.length >= SOURCES_NEEDED;
  return enough && today <= validTo(channel) && today >= channel.checkedOn ? "verified" : "to-check";
}

/** The last day on which the last check still counts. */
export function validTo({ checkedOn }: Pick<Channel, "checkedOn">): PlainDate {
  return addDays(checkedOn, VALID_DAYS);
}
