/**
 * Here live the pages of the wizard as pure functions: what was typed goes in, values and field errors come out.
 * Nothing here knows a screen, a database or a clock.
 */

/** One page (or one repeated thing on a page) exactly as the form sent it. */
export type Raw = Readonly<Record<string, string | readonly string[]>>;

/** A stored page. `item` is empty for a page as a whole and a uuid for one event, promise or clause. */
export type Answer = { readonly step: string; readonly item: string; readonly raw: Raw };

/** What is stored of one field, in characters, so that nothing typed in good faith is lost. Beyond it: refused. */
export const MOST_STORED = 20_000;

/** Reserved field: the names of fields that were too long to be stored at all (`MOST_STORED`). */
export const REFUSED_FIELD = "_refused";

export const ERROR_CODES = [
  "age-required",
  "sector-required",
  "provider-required",
  "choice-unknown",
  "too-long",
  "refused-too-long",
  "date-required",
  "date-unreadable",
  "date-not-real",
  "date-year-missing",
  "date-in-future",
  "date-out-of-range",
  "time-unreadable",
  "month-unreadable",
  "month-in-future",
  "when-required",
  "part-required",
  "span-reversed",
  "contract-reversed",
  "paid-reversed",
  "event-before-contract",
  "price-unreadable",
  "paid-required",
  "price-negative",
  "price-too-high",
  "price-too-precise",
  "target-required",
  "other-whose-required",
  "number-unreadable",
  "number-too-high",
  "channel-required",
  "kind-required",
  "obstacle-event-required",
  "promise-text-required",
  "promise-event-required",
  "due-required",
  "due-before-event",
  "clause-text-required",
  "remedy-required",
  "obstacles-required",
  "title-required",
  "summary-required",
  "name-required",
  "phone-required",
  "phone-unreadable",
  "postcode-unreadable",
  "route-required",
  "before-filing",
  "way-required",
  "reply-way-required",
  "proof-required",
  "before-letter",
  "before-sent",
  "judgement-required",
  "problem-required",
  "taken-required",
  "solved-required",
  "outcome-required",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** `most` is the limit that was crossed, for the message. */
export type FieldError = { readonly code: ErrorCode; readonly most?: number };
export type FieldErrors = Readonly<Record<string, FieldError>>;

/** The first value of a field, untouched; empty when the field was not sent. */
export function typed(raw: Raw, field: string): string {
  const value = raw[field];
  return (typeof value === "string" ? value : value?.[0]) ?? "";
}

/** All values of a field that can be sent several times (checkboxes). */
export function ticked(raw: Raw, field: string): readonly string[] {
  const value = raw[field];
  return value === undefined || value === "" ? [] : typeof value === "string" ? [value] : value;
}
