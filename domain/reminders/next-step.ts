import type { Entry } from "@/domain/attempts/entries";
import type { AttemptStatus } from "@/domain/attempts/lifecycle";
import type { PromiseOnRecord } from "@/domain/attempts/promises";
import { answerTo, type SentLetter, sentLetters, waitingState } from "@/domain/attempts/sending";
import type { Eligibility } from "@/domain/routes/eligibility";
import { dayOfInstant } from "@/domain/time/instant";
import type { PlainDate } from "@/domain/time/plain-date";
import { latest } from "@/domain/time/when";

/** The one thing to do after a letter was made, or the day until which there is nothing to do but wait. */
export type NextStep =
  | { readonly kind: "ask-promise"; readonly promise: string }
  | { readonly kind: "send"; readonly letter: string }
  | { readonly kind: "write-again" }
  | { readonly kind: "appeal" }
  | { readonly kind: "other-route" }
  | { readonly kind: "ask-solved" }
  | { readonly kind: "wait"; readonly until: PlainDate | undefined }
  | { readonly kind: "closed" };

export type Standpoint = {
  readonly status: AttemptStatus;
  readonly entries: readonly Entry[];
  readonly promises: readonly PromiseOnRecord[];
  /** Every letter that was made, latest first. */
  readonly letters: readonly {
    readonly id: string;
    readonly kind: string;
    readonly status: "draft" | "sent";
  }[];
  readonly appeal: Eligibility["status"];
  /** The operator's last day on the latest complaint, where the law names one. */
  readonly lastDay: PlainDate | undefined;
};

/** What comes next on a day; undefined while no letter was made. Pure: nothing here writes or sends. */
export function nextStepAfter(at: Standpoint, today: PlainDate): NextStep | undefined {
  const { status, entries, promises, letters, appeal } = at;
  if (status === "resolved" || status === "withdrawn") return { kind: "closed" };
  if (letters.length === 0) return undefined;
  const sent = sentLetters(entries);
  const due = promises.find(({ state }) => state === "due");
  if (due !== undefined && sent.length > 0) return { kind: "ask-promise", promise: due.key };
  const unsent = letters.find((letter) => letter.status === "draft");
  if (unsent !== undefined && letters[0]?.id === unsent.id) return { kind: "send", letter: unsent.id };
  const last = sent.at(-1);
  if (last === undefined) return unsent && { kind: "send", letter: unsent.id };
  if (last.route !== undefined && last.route !== "operator-complaint") return afterAuthority(last);
  const complaints = sent.filter(({ route }) => route === "operator-complaint").length;
  const { state, until } = waitingState(last, at.lastDay, today);
  if (answerTo(last)?.judgement === "satisfied") return { kind: "ask-solved" };
  const escalate = (): NextStep =>
    appeal === "open" && complaints > 1
      ? { kind: "appeal" }
      : complaints > 1 && appeal === "not-applicable"
        ? { kind: "other-route" }
        : { kind: "write-again" };
  if (state === "answered" || state === "partly-answered" || brokenSince(promises, last)) return escalate();
  if (state === "passed") return appeal === "open" ? { kind: "appeal" } : escalate();
  return { kind: "wait", until };
}

function afterAuthority(letter: SentLetter): NextStep {
  const reply = answerTo(letter);
  if (reply === undefined) return { kind: "wait", until: undefined };
  return reply.judgement === "satisfied" ? { kind: "ask-solved" } : { kind: "other-route" };
}

/**
 * A promise that was broken, and whose time came after the latest letter went out: what was over before it is no reason to
 * write again on the day after.
 */
function brokenSince(promises: Standpoint["promises"], { on }: Pick<SentLetter, "on">): boolean {
  return promises.some(
    ({ state, dueAt, saidOn }) =>
      state === "broken" && (dueAt === undefined ? latest(saidOn) : dayOfInstant(dueAt)) >= on,
  );
}
