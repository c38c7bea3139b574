import type { Fen } from "@/domain/money/fen";

const DIGITS = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"] as const;
const PLACES = ["", "拾", "佰", "仟"] as const;
const GROUPS = ["", "万", "亿", "万亿"] as const;
const MOST = 1_000_000_000_000_000;

/**
 * An amount in capitals (大写) as bills and complaints write it: 人民币伍拾玖元整, 人民币壹仟零伍元叁角, 人民币伍分.
 * Throws a RangeError for anything but whole fen from 0 to below ten trillion yuan.
 */
export function capitals(fen: Fen): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen >= MOST)
    throw new RangeError("an amount is a whole number of fen");
  const yuan = Math.floor(fen / 100);
  const [jiao, cents] = [Math.floor(fen / 10) % 10, fen % 10];
  const whole = yuan > 0 ? `${spelled(yuan)}元` : "";
  if (jiao === 0 && cents === 0) return `人民币${whole || "零元"}整`;
  // A zero stands for the missing 角 only between 元 and 分: 壹元零伍分, but 伍分 alone.
  const tenth = jiao > 0 ? `${DIGITS[jiao]}角` : whole && "零";
  return cents === 0 ? `人民币${whole}${tenth}整` : `人民币${whole}${tenth}${DIGITS[cents]}分`;
}

function spelled(yuan: number): string {
  const groups = String(yuan)
    .split(/(?=(?:\d{4})+$)/)
    .map(Number);
  let text = "";
  let gap = false;
  for (const [index, group] of groups.entries()) {
    if (group === 0) {
      gap = text !== "";
      continue;
    }
    if (text !== "" && (gap || group < 1_000)) text += DIGITS[0];
    text += `${spelledGroup(group)}${GROUPS[groups.length - 1 - index] ?? ""}`;
    gap = false;
  }
  return text;
}

/** One to 9,999 in capitals, with a single 零 for any run of zeros inside. */
function spelledGroup(group: number): string {
  let text = "";
  let gap = false;
  for (const place of [3, 2, 1, 0] as const) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    text += `${gap ? DIGITS[0] : ""}${DIGITS[digit]}${PLACES[place]}`;
    gap = false;
  }
  return text;
}
