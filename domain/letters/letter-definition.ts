import type { Route } from "@/domain/attempts/codes";
import type { Letter } from "@/domain/letters/letter";
import type { Declaration, LetterInput, Missing } from "@/domain/letters/letter-input";
import type { Particular } from "@/domain/letters/particulars";

/** One kind of letter: its file exports one of these, and `compose-letter.ts` names it in one line. */
export type LetterDefinition = {
  /** Never throws on facts that passed the schema; what the letter cannot do without comes back as pointers. */
  readonly compose: (input: LetterInput) => Letter | Missing;
  /** The route that the letter opens; absent for one that can be written on any day. */
  readonly route?: Route;
  /** What the letter says in the person's name, and must therefore be confirmed. */
  readonly declares?: readonly Declaration[];
  /** What it can print of the person beyond the facts; those it requires it names as missing. */
  readonly particulars?: readonly Particular[];
  /** The start of a download's name, in ASCII: what it is, without a name or a number of the person. */
  readonly file: string;
};
