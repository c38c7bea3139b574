/** The states of a letter: once sent it is history, and its text never changes again. */
const LETTER_STATUSES = ["draft", "sent"] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];

type Moves = { readonly [To in LetterStatus]?: readonly ("holder" | "consumer")[] };

export const LETTER_LIFECYCLE = {
  draft: { sent: ["holder", "consumer"] },
  sent: {},
} as const satisfies Record<LetterStatus, Moves>;
