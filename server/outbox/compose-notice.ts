import "server-only";
import type { DigestItem } from "@/domain/reminders/due";
import { MILESTONES } from "@/domain/reminders/milestones";
import { addDays } from "@/domain/time/arithmetic";
import { formatDate } from "@/domain/time/format-date";
import en from "@/messages/en/reminders.json";
import { localePath } from "@/messages/locales";
import zh from "@/messages/zh-CN/reminders.json";

/** More lines than this are counted, not listed. */
const MOST_LINES = 3;

/**
 * The words of a reminder, composed when it is sent: what is due and when, and one next step. No name, no provider, no
 * sum, no evidence and nothing that a person typed can enter it, because it is made of codes and days alone.
 */
export function composeNotice(
  notice: { readonly locale: "zh-CN" | "en"; readonly items: readonly DigestItem[] },
  origin: string,
): { subject: string; body: string } {
  const { locale, items } = notice;
  const words = (locale === "en" ? en : zh).message;
  const lines = items.slice(0, MOST_LINES).map(({ code, on }) =>
    words.items[code]
      .replace("{date}", formatDate(on, locale))
      // What is over is told on the day after its last day.
      .replace("{last}", formatDate(addDays(on, -1), locale)),
  );
  const more = items.length - lines.length;
  const [first] = items;
  const one = first !== undefined && items.every(({ attempt }) => attempt === first.attempt);
  const path = localePath(locale, one ? `/attempts/${first.attempt}` : "/attempts");
  const parts = [
    words.opening,
    ...lines,
    ...(more > 0 ? [words.more.replace("{count}", String(more))] : []),
    words.next.replace("{link}", `${origin}${path}`),
    words.never,
  ];
  const news = items.every(({ code }) => MILESTONES[code] === "news");
  return { subject: news ? words.newsSubject : words.subject, body: parts.join(locale === "en" ? " " : "") };
}
