const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;
const PLACES = ["", "十", "百", "千"] as const;

/**
 * A whole number from 1 to 9,999 as laws number their articles: 十, 十八, 一百零三, 一百一十, 一千二百六十.
 * Throws a RangeError outside that range.
 */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 9_999)
    throw new RangeError(`no article number: ${number}`);
  const digits = String(number);
  let text = "";
  let gap = false;
  for (const [index, character] of [...digits].entries()) {
    const digit = Number(character);
    if (digit === 0) {
      gap = true;
      continue;
    }
    if (gap) text += DIGITS[0];
    gap = false;
    text += `${DIGITS[digit] ?? ""}${PLACES[digits.length - 1 - index] ?? ""}`;
  }
  return number >= 10 && number <= 19 ? text.slice(1) : text;
}
