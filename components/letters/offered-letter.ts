import type { LetterChoice } from "@/domain/letters/choose-letters";

/** One kind of letter as it stands today, with what an earlier letter of its kind leaves for a new one. */
export type OfferedLetter = LetterChoice & {
  /** What was typed for an earlier letter. */
  readonly typed: { readonly province?: string | undefined; readonly address?: string | undefined };
  /** Questions of the wizard that must be answered first; `sent` is the complaint that waits to be sent. */
  readonly questions: readonly { readonly href: string; readonly step: string }[];
  /** The page that asks first what going this way would close; undefined when nothing is lost or the person agreed. */
  readonly before?: string | undefined;
  /** The person comes back to this one. */
  readonly opened?: boolean;
  /** The letter of this kind whose edited paragraphs go on; empty for the first. */
  readonly after: string;
  readonly idempotency: string;
  readonly problem?: "incomplete" | "closed" | "problem" | undefined;
};
