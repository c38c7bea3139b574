import { cleanInline } from "@/domain/letters/clean-text";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

/** How a complaint can be found again: its number, that of the post, and the day on which it arrived, as far as known. */
export function complaintNumbers(
  complaint: {
    readonly reference?: string | undefined;
    readonly tracking?: string | undefined;
    /** Only where it is another day than that of the complaint. */
    readonly arrivedOn?: PlainDate | undefined;
  },
  language: Language,
): string {
  const zh = language === "zh-CN";
  const number = cleanInline(complaint.reference ?? "");
  const posted = cleanInline(complaint.tracking ?? "");
  const arrived = complaint.arrivedOn === undefined ? "" : formatDate(complaint.arrivedOn, language);
  return [
    number && (zh ? `，工单号为${number}` : `, reference ${number}`),
    posted && (zh ? `，邮件号为${posted}` : `, tracking number ${posted}`),
    arrived && (zh ? `，于${arrived}送达` : `, delivered on ${arrived}`),
  ].join("");
}
