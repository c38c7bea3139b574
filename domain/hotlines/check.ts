import { type Channel, type ChannelState, stateOfChannel } from "@/domain/hotlines/channel";
import { lookAtPage, type PageLook } from "@/domain/hotlines/doorway";
import { type FoundHost, findHosts } from "@/domain/hotlines/find-hosts";
import { findNumbers } from "@/domain/hotlines/find-numbers";
import { fold } from "@/domain/hotlines/fold";
import { looksLikeHost, looksLikeNumber } from "@/domain/hotlines/look-alike";
import type { PlainDate } from "@/domain/time/plain-date";

/** "Is this number real?" for a number, an address or a whole page, as text: nothing is ever fetched. */

/** Reported by people and confirmed by staff. */
export type FakeReport = {
  readonly kind: "number" | "host";
  readonly value: string;
  readonly confirmedOn: PlainDate;
};

export type Subject = {
  readonly kind: "number" | "host";
  /** As it stands in the text. */
  readonly written: string;
  /** As it was looked up: digits, or a host name. */
  readonly value: string;
  /** Never `verified` for anything that is not in the list. */
  readonly state: ChannelState | "reported-fake" | "not-listed";
  readonly channel?: string;
  /** Channels that it could be taken for. */
  readonly looksLike: readonly string[];
  readonly tricks: FoundHost["tricks"];
};

export type HotlineCheck = { readonly subjects: readonly Subject[]; readonly page: PageLook };

export type HotlineList = { readonly channels: readonly Channel[]; readonly fakes: readonly FakeReport[] };

const MOST_LOOKALIKES = 3;
const LONGEST_VALUE = 260;

/** True when the check itself would find exactly this in it: nothing else can be reported or decided about. */
export function isCheckable(kind: Subject["kind"], value: string): boolean {
  if (value.length > LONGEST_VALUE) return false;
  const found =
    kind === "number"
      ? findNumbers(value).map(({ digits }) => digits)
      : findHosts(value).map(({ host }) => host);
  return found.includes(value);
}

/** Looks up what a text names. Pure; linear in the text; the same text gives the same answer on the same day. */
export function checkHotlines(
  text: string,
  { channels, fakes }: HotlineList,
  today: PlainDate,
): HotlineCheck {
  const folded = fold(text);
  const numbers = findNumbers(folded);
  const byNumber = new Map(
    channels.flatMap((channel) => channel.numbers.map((number) => [number, channel] as const)),
  );
  const byHost = new Map(
    channels.flatMap((channel) => channel.hosts.map((host) => [host, channel] as const)),
  );
  const isFake = (kind: Subject["kind"], value: string) =>
    fakes.some(
      (fake) =>
        fake.kind === kind && (fake.value === value || (kind === "host" && value.endsWith(`.${fake.value}`))),
    );

  const judged = (
    kind: Subject["kind"],
    written: string,
    value: string,
    channel: Channel | undefined,
    like: readonly string[],
    tricks: FoundHost["tricks"],
  ): Subject => ({
    kind,
    written,
    value,
    state: isFake(kind, value)
      ? "reported-fake"
      : channel && tricks.length === 0
        ? stateOfChannel(channel, today)
        : "not-listed",
    ...(channel ? { channel: channel.id } : {}),
    looksLike: channel ? [] : like.slice(0, MOST_LOOKALIKES),
    tricks,
  });

  return {
    subjects: [
      ...numbers.map(({ written, digits }) =>
        judged(
          "number",
          written,
          digits,
          byNumber.get(digits),
          [...byNumber.keys()].filter((known) => looksLikeNumber(digits, known)),
          [],
        ),
      ),
      ...findHosts(folded).map(({ written, host, tricks }) =>
        judged(
          "host",
          written,
          host,
          byHost.get(host),
          [...byHost.keys()].filter((known) => looksLikeHost(host, known)),
          tricks,
        ),
      ),
    ],
    page: lookAtPage(folded, numbers),
  };
}
