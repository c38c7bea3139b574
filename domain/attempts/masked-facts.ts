import type { AttemptFacts } from "@/domain/attempts/attempt-facts";

/** Seven digits or more in a row are a number that could lead to a person: a phone, an account, an identity card. */
const LONG_NUMBER = /\d[\d\s-]{5,}\d[\dXx]?/g;

/**
 * A record as an association first sees it: the last four digits of every long number, also inside of free text, the
 * first character of the name, no address. Everything that the law looks at stays.
 */
export function maskedFacts(facts: AttemptFacts): AttemptFacts {
  const { name, address: _address, postcode: _postcode, ...consumer } = facts.consumer;
  const shown = name === undefined ? consumer : { ...consumer, name: `${[...name][0]}＊＊` };
  return masked({ ...facts, consumer: shown });
}

function masked<Value>(value: Value): Value {
  if (typeof value === "string") return (isMoment(value) ? value : maskedText(value)) as Value;
  if (Array.isArray(value)) return value.map(masked) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, masked(part)])) as Value;
}

/** Days and instants are long rows of digits too. */
const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(text);

/** Free text with only the last four signs of each long number. */
export function maskedText(text: string): string {
  return text.replace(LONG_NUMBER, (number) => {
    const signs = number.replace(/[\s-]/g, "");
    return signs.length < 7 ? number : `••••${signs.slice(-4)}`;
  });
}
