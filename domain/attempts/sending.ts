import type { Route } from "@/domain/attempts/codes";
import {
  ARRIVAL_PROOFS,
  type Entry,
  type EntryDetail,
  entriesOfKind,
  SENT_WAYS,
} from "@/domain/attempts/entries";
import type { Raw } from "@/domain/attempts/steps/raw";
import { readerOf } from "@/domain/attempts/steps/reader";
import { daysBetween } from "@/domain/time/arithmetic";
import type { PlainDate } from "@/domain/time/plain-date";

/** The procedure that a letter of this kind opens once it is sent; a demand for records opens none. */
const ROUTE_OF_KIND: Readonly<Record<string, Route>> = {
  "operator-complaint": "operator-complaint",
  "miit-appeal": "miit-appeal",
  "market-complaint": "market-complaint",
  "market-report": "market-report",
  "association-request": "association-mediation",
  "civil-complaint": "lawsuit",
};

/** The route that sending a letter of this kind takes, if any. */
export const routeOfKind = (kind: string): Route | undefined => ROUTE_OF_KIND[kind];

/** How and when a letter went out. A letter cannot be sent before the day of its making, nor tomorrow. */
export function parseSent(raw: Raw, today: PlainDate, letter: { composedOn: PlainDate }) {
  const read = readerOf(raw, today);
  const way = read.choice("way", SENT_WAYS, "way-required");
  const on = read.date("on", { missing: "date-required", notAfter: today });
  if (on !== undefined && on < letter.composedOn) read.fail("on", "before-letter");
  return read.done({ way, on, tracking: read.text("tracking", 60), reference: read.text("reference", 60) });
}

/** When a letter arrived and what shows it; never before it was sent. */
export function parseArrived(raw: Raw, today: PlainDate, sentOn: PlainDate) {
  const read = readerOf(raw, today);
  const on = read.date("arrivedOn", { missing: "date-required", notAfter: today });
  if (on !== undefined && on < sentOn) read.fail("arrivedOn", "before-sent");
  return read.done({ on, proof: read.choice("proof", ARRIVAL_PROOFS, "proof-required") });
}

/** One sent letter with everything that came of it: the last word of each kind. */
export type SentLetter = EntryDetail<"sent"> & {
  readonly entry: string;
  readonly arrived: (EntryDetail<"arrived"> & { readonly entry: string }) | undefined;
  readonly taken: (EntryDetail<"taken"> & { readonly entry: string }) | undefined;
  /** In the order of their days. */
  readonly replies: readonly (EntryDetail<"answered"> & { readonly entry: string })[];
};

/** The last answer that is one: somebody who only says that they will get back has not answered. */
export function answerTo({
  replies,
}: Pick<SentLetter, "replies">): SentLetter["replies"][number] | undefined {
  return replies.findLast(({ judgement }) => judgement !== "pending");
}

/** Every letter that was sent, in the order of the days. */
export function sentLetters(entries: readonly Entry[]): readonly SentLetter[] {
  const about = (letter: string) => (entry: { detail: { letter: string } }) => entry.detail.letter === letter;
  const plain = <D>({ id, detail }: { id: string; detail: D }) => ({ ...detail, entry: id });
  const arrived = entriesOfKind(entries, "arrived");
  const taken = entriesOfKind(entries, "taken");
  const answered = entriesOfKind(entries, "answered");
  return entriesOfKind(entries, "sent")
    .map(({ id, detail }): SentLetter => {
      const mine = about(detail.letter);
      const [there, took] = [arrived.findLast(mine), taken.findLast(mine)];
      return {
        ...detail,
        entry: id,
        arrived: there && plain(there),
        taken: took && plain(took),
        replies: answered
          .filter(mine)
          .map(plain)
          .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      };
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/**
 * The day until which the provider asked to wait, while there is something to wait for: whoever is satisfied has it, and
 * whoever is not satisfied has an answer and need not wait for another.
 */
export function extensionOf({ replies }: Pick<SentLetter, "replies">): PlainDate | undefined {
  const last = replies.at(-1);
  return last?.judgement === "pending" || last?.judgement === "partial" ? last.extendedTo : undefined;
}

/** Where a sent letter stands (LOOK 3.3). `soon` is two days or less; nothing here judges the answer. */
export type WaitingState =
  | "counting"
  | "soon"
  | "passed"
  | "extended"
  | "partly-answered"
  | "answered"
  | "no-term";

const SOON_DAYS = 2;

/**
 * The state of a sent letter on a day. `lastDay` is the recipient's last day by law, if there is one; a later day that the
 * recipient asked for counts as extended only until it has passed.
 */
export function waitingState(
  letter: Pick<SentLetter, "replies">,
  lastDay: PlainDate | undefined,
  today: PlainDate,
): { state: WaitingState; until: PlainDate | undefined } {
  const answer = answerTo(letter);
  const extended = extensionOf(letter);
  if (extended !== undefined) return { state: extended < today ? "passed" : "extended", until: extended };
  if (answer?.judgement === "partial") return { state: "partly-answered", until: lastDay };
  if (answer !== undefined) return { state: "answered", until: undefined };
  if (lastDay === undefined) return { state: "no-term", until: undefined };
  if (lastDay < today) return { state: "passed", until: lastDay };
  return { state: daysBetween(today, lastDay) <= SOON_DAYS ? "soon" : "counting", until: lastDay };
}
