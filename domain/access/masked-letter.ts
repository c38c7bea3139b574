import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { maskedText, withoutPerson } from "@/domain/attempts/masked-facts";
import type { Letter } from "@/domain/letters/letter";

/** Parts of a letter that are no words of it. */
const NOT_WORDS = new Set([
  "id",
  "because",
  "citations",
  "kind",
  "language",
  "dated",
  "statuteBook",
  "style",
  "withheld",
]);

/**
 * A letter as an association first sees it: every word of it, with the person's name, address and postcode behind
 * signs and of each long number the last four. `consumer` is what the letter was made with.
 */
export function maskedLetter(letter: Letter, consumer: AttemptFacts["consumer"]): Letter {
  const words = (text: string) => maskedText(withoutPerson(text, consumer));
  const masked = <Value>(value: Value): Value => {
    if (typeof value === "string") return words(value) as Value;
    if (Array.isArray(value)) return value.map(masked) as Value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, NOT_WORDS.has(key) ? part : masked(part)]),
    ) as Value;
  };
  return masked(letter);
}
