import type { Fen } from "@/domain/money/fen";
import type { Language } from "@/domain/time/format-date";

/**
 * 59元, 59.50元; 59 yuan, 59.50 yuan. Whole yuan without decimals, otherwise exactly two; 1,234 with a comma.
 * Throws a RangeError when the amount is not whole fen.
 */
export function formatYuan(fen: Fen, language: Language): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError("an amount is a whole number of fen");
  const sign = fen < 0 ? "-" : "";
  const size = Math.abs(fen);
  const yuan = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = size % 100;
  const amount = `${sign}${yuan}${rest === 0 ? "" : `.${String(rest).padStart(2, "0")}`}`;
  return language === "zh-CN" ? `${amount}元` : `${amount} yuan`;
}
