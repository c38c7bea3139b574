import { type Channel, type ChannelState, stateOfChannel } from "@/domain/hotlines/channel";
import { lookAtPage, type PageLook } from "@/domain/hotlines/doorway";
import { type FoundHost, readAddresses } from "@/domain/hotlines/find-hosts";
import { findNumbers } from "@/domain/hotlines/find-numbers";
import { fold, isTurned } from "@/domain/hotlines/fold";
import { looksLikeHost, looksLikeNumber } from "@/domain/hotlines/look-alike";
import type { PlainDate } from "@/domain/time/plain-date";

/** "Is this number real?" for a number, an address or a whole page, as text: nothing is ever fetched. */

/** Reported by people and confirmed by staff. */
export type FakeReport = {
  readonly kind: "number" | "host";
  readonly value: string;
  readonly confirmedOn: PlainDate;
};

/** What is done to an address or a number so that it is taken for another. `turned`: marks show it in another order. */
export type Trick = FoundHost["tricks"][number] | "turned";

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
  readonly tricks: readonly Trick[];
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
      : readAddresses(`http://${value}`).hosts.map(({ host }) => host);
  return found.includes(value);
}

/** Looks up what a text names. Pure; linear in the text; the same text gives the same answer on the same day. */
export function checkHotlines(
  text: string,
  { channels, fakes }: HotlineList,
  today: PlainDate,
): HotlineCheck {
  const folded = fold(text);
  const turned = isTurned(text) ? (["turned"] as const) : [];
  const { hosts, rest } = readAddresses(folded);
  const numbers = findNumbers(rest);
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
    { written, value, tricks }: Pick<Subject, "written" | "value" | "tricks">,
    known: Channel | undefined,
    like: readonly string[],
  ): Subject => {
    const channel = tricks.length === 0 ? known : undefined;
    const state = isFake(kind, value)
      ? "reported-fake"
      : channel
        ? stateOfChannel(channel, today)
        : "not-listed";
    return {
      kind,
      written,
      value,
      state,
      ...(channel ? { channel: channel.id } : {}),
      looksLike: known ? [] : like.slice(0, MOST_LOOKALIKES),
      tricks,
    };
  };

  return {
    subjects: [
      ...numbers.map(({ written, digits }) =>
        judged(
          "number",
          { written, value: digits, tricks: turned },
          byNumber.get(digits),
          [...byNumber.keys()].filter((known) => looksLikeNumber(digits, known)),
        ),
      ),
      ...hosts.map(({ written, host, tricks }) =>
        judged(
          "host",
          { written, value: host, tricks: [...tricks, ...turned] },
          byHost.get(host),
          [...byHost.keys()].filter((known) => looksLikeHost(host, known) && !byHost.has(`www.${known}`)),
        ),
      ),
    ],
    page: lookAtPage(rest, numbers.length > 0),
  };
}
