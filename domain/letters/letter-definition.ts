import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Route } from "@/domain/attempts/codes";
import type { Letter } from "@/domain/letters/letter";
import type { Declaration, LetterInput, Missing } from "@/domain/letters/letter-input";
import type { Particular } from "@/domain/letters/particulars";
import type { PlainDate } from "@/domain/time/plain-date";

/** `wish-is-change`: the person wants another plan, not the end; `term-runs`: a term that both agreed still runs. */
export type LetterBar = "wish-is-change" | "term-runs" | "settled";

/** Each is a sentence in `letters.cautions` of the messages. */
export type LetterCaution =
  | "number-may-go"
  | "data-may-go"
  | "no-term-left"
  | "limit-the-loss"
  | "keep-proof-of-arrival"
  | "name-is-seen"
  | "one-mediation-at-a-time";

/** One kind of letter: its file exports one of these, and `compose-letter.ts` names it in one line. */
export type LetterDefinition = {
  /** Never throws on facts that passed the schema; what the letter cannot do without comes back as pointers. */
  readonly compose: (input: LetterInput) => Letter | Missing;
  /** The route that the letter opens; absent for one that can be written on any day. */
  readonly route?: Route;
  /** Why it cannot be written on these facts, whatever else is answered; `compose` then names what speaks against it. */
  readonly bar?: (facts: AttemptFacts, today: PlainDate) => LetterBar | undefined;
  /** What the person must know before it is sent; none of it closes the way. */
  readonly cautions?: readonly LetterCaution[];
  /** What the letter says in the person's name, and must therefore be confirmed. */
  readonly declares?: readonly Declaration[];
  /** What it can print of the person beyond the facts; those it requires it names as missing. */
  readonly particulars?: readonly Particular[];
  /** The start of a download's name, in ASCII: what it is, without a name or a number of the person. */
  readonly file: string;
};
