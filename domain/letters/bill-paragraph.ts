import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Paragraph } from "@/domain/letters/letter";
import { whenText } from "@/domain/letters/moments";
import { paragraph } from "@/domain/letters/runs";
import { formatYuan } from "@/domain/money/format-yuan";
import { formatDate, type Language } from "@/domain/time/format-date";

/** More bills than this are summed up instead of listed. */
const MOST_BILLS_LISTED = 12;

/** What was charged, period by period, or summed up when there are many. */
export function bills(facts: AttemptFacts, language: Language): Paragraph[] {
  const all = [...(facts.bills ?? [])].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  if (all.length === 0) return [];
  const zh = language === "zh-CN";
  const paid = all.reduce((sum, bill) => sum + bill.paidFen, 0);
  const text =
    all.length > MOST_BILLS_LISTED
      ? zh
        ? `本人留有${all.length}期收费记录，合计${formatYuan(paid, language)}。`
        : `I hold ${all.length} bills, ${formatYuan(paid, language)} in all.`
      : `${zh ? "本人留有以下收费记录：" : "I hold these bills: "}${all
          .map(({ from, to, paidFen }) =>
            zh
              ? `${whenText({ from, to }, language).replace(/间$/u, "")}，${formatYuan(paidFen, language)}`
              : `${formatDate(from, language)} to ${formatDate(to, language)}, ${formatYuan(paidFen, language)}`,
          )
          .join(zh ? "；" : "; ")}${zh ? "。" : "."}`;
  return [paragraph("facts.bills", text, ["/bills"])];
}
