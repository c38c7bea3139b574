import { type Fen, MOST_FEN } from "@/domain/money/fen";

/** Why a typed amount was refused. The screen has a sentence for each. */
export type TypedYuanError =
  | "money.empty"
  | "money.unreadable"
  | "money.negative"
  | "money.too-large"
  | "money.too-precise";

export type TypedYuan =
  | { readonly ok: true; readonly value: Fen }
  | { readonly ok: false; readonly error: TypedYuanError };

const LONGEST = 40;
const AMOUNT = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/;

/**
 * Reads an amount of yuan as people type it: 59, 59元, ¥59.5, 1,234.50, also in full-width characters, into whole
 * fen, digit by digit and never through a float. Refuses what it would have to guess: 1e3, 1.234,5, 一千元, fractions of a fen.
 */
export function parseTypedYuan(text: string): TypedYuan {
  if (text.length > LONGEST) return refuse("money.unreadable");
  const plain = bare(text);
  if (plain === "") return refuse("money.empty");
  const negative = plain.startsWith("-");
  const match = AMOUNT.exec(negative ? plain.slice(1) : plain);
  if (!match) return refuse("money.unreadable");
  const yuan = (match[1] ?? "").replaceAll(",", "").replace(/^0+(?=\d)/, "");
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  if (negative && !(yuan === "0" && fraction === "")) return refuse("money.negative");
  if (fraction.length > 2) return refuse("money.too-precise");
  if (yuan.length > 12) return refuse("money.too-large");
  const fen = Number(`${yuan}${fraction.padEnd(2, "0")}`);
  return fen > MOST_FEN ? refuse("money.too-large") : { ok: true, value: fen };
}

/** Half-width, without spaces, currency signs and the word for yuan. */
function bare(text: string): string {
  const half = text
    .replace(/[\uff01-\uff5e]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]/gu, "")
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replaceAll("\uffe5", "¥");
  return half
    .replace(/^(-?)(?:¥|人民币|rmb|cny)/iu, "$1")
    .replace(/(?:元整?|块钱?|圆整?|yuan|rmb|cny)$/iu, "");
}

function refuse(error: TypedYuanError): TypedYuan {
  return { ok: false, error };
}
