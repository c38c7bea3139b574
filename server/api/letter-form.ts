import "server-only";

/** The forms in which a letter is answered, in the order of preference where the client has none. */
export const LETTER_FORMS = {
  "application/json": "json",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "text/plain": "text",
} as const;
export type LetterMime = keyof typeof LETTER_FORMS;

type Wish = { readonly type: string; readonly quality: number };

/** The form that an `Accept` header asks for (RFC 9110, 12.5.1); undefined when it allows none of ours. */
export function letterForm(accept: string | null): LetterMime | undefined {
  const wishes = (accept ?? "*/*").slice(0, 1_000).split(",").map(wishOf);
  let best: { mime: LetterMime; quality: number } | undefined;
  for (const mime of Object.keys(LETTER_FORMS) as LetterMime[]) {
    const quality = qualityOf(mime, wishes);
    if (quality > (best?.quality ?? 0)) best = { mime, quality };
  }
  return best?.mime;
}

function wishOf(part: string): Wish {
  const [type = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return { type, quality: Number.isFinite(quality) ? Math.min(1, Math.max(0, quality)) : 0 };
}

/** The most exact entry that covers the form decides, even where it says no. */
function qualityOf(mime: LetterMime, wishes: readonly Wish[]): number {
  for (const range of [mime, `${mime.split("/")[0]}/*`, "*/*"]) {
    const wish = wishes.find(({ type }) => type === range);
    if (wish) return wish.quality;
  }
  return 0;
}
