import type { AttemptEvent, AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Channel } from "@/domain/attempts/codes";
import { type Entry, entriesOfKind, type Judgement, type ReplyWay } from "@/domain/attempts/entries";
import { type Reply, repliesOf } from "@/domain/attempts/replies";
import { answerTo, type SentLetter, sentLetters } from "@/domain/attempts/sending";
import { lean } from "@/domain/attempts/steps/reader";

/** What the entries after the first letter add to the facts: filings, and answers as events of the timeline. */

type Filing = NonNullable<AttemptFacts["history"]>[number];

const OUTCOMES = {
  satisfied: "accepted",
  partial: "partial",
  unsatisfied: "refused",
} as const satisfies Record<Exclude<Judgement, "pending">, Filing["outcome"]>;

const CHANNELS = {
  phone: "hotline",
  sms: "hotline",
  app: "app",
  "online-chat": "online-chat",
  email: "email",
  letter: "letter",
  "in-person": "store",
} as const satisfies Record<ReplyWay, Channel>;

/** The filings that our own letters made, in the order of the days. What an answer meant is the person's judgement. */
export function filingsOf(entries: readonly Entry[]): readonly Filing[] {
  return sentLetters(entries).flatMap((letter): Filing[] => {
    if (letter.route === undefined) return [];
    const reply = answerTo(letter);
    // The number given to this letter stays its number; a later one belongs to the answer that named it.
    const number = letter.replies.find(({ reference }) => reference !== undefined)?.reference;
    return [
      lean({
        route: letter.route,
        on: letter.on,
        reference: letter.reference ?? number,
        tracking: letter.tracking,
        arrivedOn: letter.arrived?.on,
        acceptedOn: letter.taken?.outcome === "accepted" ? letter.taken.on : undefined,
        repliedOn: reply?.on,
        outcome: outcomeOf(letter),
      }) as Filing,
    ];
  });
}

function outcomeOf(letter: SentLetter): Filing["outcome"] | undefined {
  const { taken } = letter;
  const judgement = answerTo(letter)?.judgement;
  if (judgement !== undefined && judgement !== "pending") return OUTCOMES[judgement];
  return taken?.outcome === "refused" ? "refused" : undefined;
}

/**
 * Answers to letters to the provider, as events: the ticked tactics are obstacles like any other, so that the findings see
 * them. An answer of an authority is part of its filing and no event with the provider.
 */
export function replyEvents(
  entries: readonly Entry[],
): readonly { readonly event: AttemptEvent; readonly entry: string }[] {
  const toProvider = new Set(
    entriesOfKind(entries, "sent").flatMap(({ detail }) =>
      detail.route === undefined || detail.route === "operator-complaint" ? [detail.letter] : [],
    ),
  );
  return repliesOf(entries).flatMap((reply) => {
    if (!toProvider.has(reply.letter)) return [];
    const ending = promiseEndings(entries).get(reply.entry);
    const event = lean({
      when: reply.on,
      channel: CHANNELS[reply.way],
      kind: kindOf(reply),
      obstacles: reply.obstacles,
      reference: reply.reference,
      answer: { problems: reply.problems, quote: reply.quote },
      promise: reply.promise && { ...reply.promise, outcome: ending?.outcome },
    }) as AttemptEvent;
    return [{ event, entry: reply.entry }];
  });
}

/** What is no answer yet is told as a promise, or as one more obstacle. */
function kindOf({ judgement, promise }: Reply): AttemptEvent["kind"] {
  if (judgement !== "pending") return "reply";
  return promise === undefined ? "obstacle" : "promise";
}

/** How each promise ended by the person's last word, by its key. */
export function promiseEndings(entries: readonly Entry[]) {
  return new Map(entriesOfKind(entries, "promise").map(({ detail }) => [detail.promise, detail]));
}
