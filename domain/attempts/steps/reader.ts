import {
  type ErrorCode,
  type FieldError,
  type FieldErrors,
  type Raw,
  REFUSED_FIELD,
  ticked,
  typed,
} from "@/domain/attempts/steps/raw";
import { type Fen, MOST_FEN } from "@/domain/money/fen";
import { parseTypedYuan, type TypedYuanError } from "@/domain/money/typed-yuan";
import type { PlainDate } from "@/domain/time/plain-date";
import { parseTypedDate, type TypedDateError } from "@/domain/time/typed-date";

/** "I don't know" as an answer of a radio (LOOK section 4): never an error, never a fact. */
export const UNKNOWN = "unknown";

/** Full-width digits, letters and signs as their plain forms; everything else untouched. */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
}

/** Control signs and direction overrides never reach a letter (SECURITY X20); newline and tab stay. */
const HIDDEN = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** What people see of a text: trimmed, one kind of line break, no invisible controls. */
export const visible = (text: string): string => text.replace(/\r\n?/g, "\n").replace(HIDDEN, "").trim();

/** Length as people count it: characters, not UTF-16 halves. */
export const lengthOf = (text: string): number => [...text].length;

export type Reader = ReturnType<typeof readerOf>;

/** Reads the fields of one page and remembers what was wrong. Each method gives `undefined` for no usable answer. */
export function readerOf(raw: Raw, today: PlainDate) {
  const errors: Record<string, FieldError> = {};
  for (const field of ticked(raw, REFUSED_FIELD)) errors[field] = { code: "refused-too-long" };

  const fail = (field: string, code: ErrorCode, most?: number): undefined => {
    errors[field] ??= most === undefined ? { code } : { code, most };
    return undefined;
  };

  function text(field: string, most: number, missing?: ErrorCode): string | undefined {
    const value = visible(typed(raw, field));
    if (value === "") return missing ? fail(field, missing) : undefined;
    if (lengthOf(value) > most) return fail(field, "too-long", most);
    return value;
  }

  function choice<T extends string>(
    field: string,
    options: readonly T[],
    missing?: ErrorCode,
  ): T | undefined {
    const value = typed(raw, field);
    if (value === "") return missing ? fail(field, missing) : undefined;
    if (value === UNKNOWN && !options.includes(UNKNOWN as T)) return undefined;
    const found = options.find((option) => option === value);
    return found ?? fail(field, "choice-unknown");
  }

  function choices<T extends string>(field: string, options: readonly T[]): readonly T[] {
    const values = ticked(raw, field);
    if (values.some((value) => !options.includes(value as T))) fail(field, "choice-unknown");
    return options.filter((option) => values.includes(option));
  }

  function date(
    field: string,
    rule: { missing?: ErrorCode; notAfter?: PlainDate } = {},
  ): PlainDate | undefined {
    const value = typed(raw, field).trim();
    if (value === "") return rule.missing ? fail(field, rule.missing) : undefined;
    const parsed = parseTypedDate(value);
    if (!parsed.ok) return fail(field, DATE_ERRORS[parsed.error]);
    if (rule.notAfter !== undefined && parsed.value > rule.notAfter) return fail(field, "date-in-future");
    return parsed.value;
  }

  function fen(field: string, missing?: ErrorCode): Fen | undefined {
    const value = typed(raw, field).trim();
    if (value === "") return missing ? fail(field, missing) : undefined;
    const parsed = parseTypedYuan(value);
    if (parsed.ok) return parsed.value;
    return parsed.error === "money.too-large"
      ? fail(field, "price-too-high", MOST_FEN / 100)
      : fail(field, PRICE_ERRORS[parsed.error]);
  }

  function count(field: string, most: number): number | undefined {
    const value = halfWidth(typed(raw, field)).trim();
    if (value === "") return undefined;
    if (!/^\d{1,12}$/.test(value)) return fail(field, "number-unreadable");
    return Number(value) > most ? fail(field, "number-too-high", most) : Number(value);
  }

  return {
    raw,
    today,
    fail,
    text,
    choice,
    choices,
    date,
    fen,
    count,
    /** Value and errors, once every field was read. Empty parts drop out, so that facts compare plainly. */
    done: <Value>(value: Value): { value: Value; errors: FieldErrors } => ({ value: lean(value), errors }),
  };
}

const DATE_ERRORS = {
  "date.empty": "date-required",
  "date.unreadable": "date-unreadable",
  "date.year-missing": "date-year-missing",
  "date.year-out-of-range": "date-out-of-range",
  "date.not-real": "date-not-real",
} as const satisfies Record<TypedDateError, ErrorCode>;

const PRICE_ERRORS = {
  "money.empty": "price-unreadable",
  "money.unreadable": "price-unreadable",
  "money.negative": "price-negative",
  "money.too-large": "price-too-high",
  "money.too-precise": "price-too-precise",
} as const satisfies Record<TypedYuanError, ErrorCode>;

/** The same value without keys that are `undefined`, at every depth. */
export function lean<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(lean) as Value;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, lean(part)]),
  ) as Value;
}
