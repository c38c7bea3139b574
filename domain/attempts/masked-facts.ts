import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Entry } from "@/domain/attempts/entries";
import { lean } from "@/domain/attempts/steps/reader";

/**
 * Seven digits or more in a row are a number that could lead to a person: a phone, an account, an identity card. A Chinese
 * keyboard also writes full-width digits, and people part them by spaces, dashes and dots of every kind.
 */
const LONG_NUMBER = /[\d０-９][\d０-９\s\p{Pd}]{5,}[\d０-９][\dXxＸｘ]?/gu;
/** Dots part numbers too, but also yuan from fen: only between groups of three digits or more. */
const DOTTED_NUMBER = /[\d０-９]{3,}(?:[.．·][\d０-９]{3,})+/gu;
const SEPARATORS = /[\s\p{Pd}.．·]/gu;

/**
 * A record as an association first sees it: the last four digits of every long number, also inside of free text, the
 * first character of the name, no address. Everything that the law looks at stays.
 */
export function maskedFacts(facts: AttemptFacts): AttemptFacts {
  const { name, address: _address, postcode: _postcode, ...consumer } = facts.consumer;
  const shown = name === undefined ? consumer : { ...consumer, name: `${[...name][0]}＊＊` };
  const masked = <Value>(value: Value, key = ""): Value => {
    if (typeof value === "string") {
      const words = OWN_WORDS.has(key) ? withoutPerson(value, facts.consumer) : value;
      return (isMoment(words) ? words : maskedText(words)) as Value;
    }
    if (Array.isArray(value)) return value.map((part) => masked(part, key)) as Value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, masked(part, name)]),
    ) as Value;
  };
  return masked({ ...facts, consumer: shown });
}

/** Where people write or quote whole sentences, which may name them. Codes and names of plans are left as they are. */
const OWN_WORDS = new Set(["note", "text", "quote", "shownHow", "shownBy"]);

/** Days and instants are long rows of digits too. */
const DAY = /^(19|20)\d{2}-\d{1,2}-\d{1,2}$/;
const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(text);

/**
 * What happened after the letters as an association first sees it: numbers and quoted words under the same mask as the
 * facts, and of the person named in a quoted answer the first character alone. Codes, days and ids stay.
 */
export function maskedEntries(
  entries: readonly Entry[],
  consumer: AttemptFacts["consumer"],
): readonly Entry[] {
  const shown = (text: string | undefined) => text && maskedText(withoutPerson(text, consumer));
  return entries.map((entry): Entry => {
    switch (entry.kind) {
      case "sent": {
        const { reference, tracking, ...detail } = entry.detail;
        return {
          ...entry,
          detail: lean({ ...detail, reference: shown(reference), tracking: shown(tracking) }),
        };
      }
      case "answered": {
        const { reference, quote, promise, ...detail } = entry.detail;
        const promised = promise && { ...promise, text: shown(promise.text) ?? "" };
        return {
          ...entry,
          detail: lean({ ...detail, reference: shown(reference), quote: shown(quote), promise: promised }),
        };
      }
      default:
        return entry;
    }
  });
}

/** Shorter names would take half of every sentence away. */
const SHORTEST = 2;

/** Free text with the person's name, address and postcode behind signs. */
export function withoutPerson(text: string, { name, address, postcode }: AttemptFacts["consumer"]): string {
  const secrets = [
    [name, name && `${[...name][0]}＊＊`],
    [address, "＊＊＊＊＊＊"],
    [postcode, "＊＊＊＊＊＊"],
  ].filter((pair): pair is [string, string] => (pair[0]?.length ?? 0) >= SHORTEST);
  return secrets.reduce((shown, [secret, sign]) => shown.replaceAll(secret, sign), text);
}

/** Free text with only the last four signs of each long number. */
export function maskedText(text: string): string {
  return text.replace(DOTTED_NUMBER, lastFour).replace(LONG_NUMBER, lastFour);
}

function lastFour(number: string): string {
  if (DAY.test(number)) return number;
  const signs = number.replace(SEPARATORS, "");
  return signs.length < 7 ? number : `••••${signs.slice(-4)}`;
}
