import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCheck } from "@/components/hotlines/number-check";
import { type Channel, validTo } from "@/domain/hotlines/channel";
import { checkHotlines, type HotlineList, type Subject } from "@/domain/hotlines/check";
import { formatDate } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { type Locale, localePath } from "@/messages/locales";

const MOST_SHOWN = 20;
const TAG = {
  verified: "bamboo",
  "to-check": "plain",
  "not-listed": "plain",
  "reported-fake": "cinnabar",
} as const satisfies Record<Subject["state"], string>;

/** The sentences for a text: what it names, and what its page looks like. */
export async function shownCheck(text: string, list: HotlineList, today: PlainDate): Promise<ShownCheck> {
  const [t, locale] = [await getTranslations("hotlines"), (await getLocale()) as Locale];
  const { subjects, page } = checkHotlines(text, list, today);
  const channels = new Map(list.channels.map((channel) => [channel.id, channel]));
  if (subjects.length === 0 && page.verdict === "no-signs")
    return { text, subjects: [], problem: t(text.trim() === "" ? "check.empty" : "check.nothing") };
  const left = subjects.length - MOST_SHOWN;
  return {
    text,
    ...(left > 0 ? { more: t("check.more", { count: left }) } : {}),
    subjects: subjects
      .toSorted(byUrgency)
      .slice(0, MOST_SHOWN)
      .map((subject) => {
        const known = subject.channel === undefined ? undefined : channels.get(subject.channel);
        return {
          id: `${subject.kind} ${subject.value}`,
          value: subject.value,
          state: t(`states.${subject.state}`),
          tag: TAG[subject.state],
          sentence: t(`sentences.${subject.state}`, { name: known?.name[locale] ?? "" }),
          notes: [...notesOf(subject, t), ...(known ? [checkOf(known, subject, locale, t)] : [])],
          ...(known ? { sources: sourcesOf(known, t) } : {}),
          ...(subject.state === "not-listed" ? { report: reportOf(subject, locale, t("check.report")) } : {}),
        };
      }),
    ...(page.verdict === "doorway"
      ? {
          page: {
            title: t("page.title"),
            lead: t("page.lead"),
            signals: page.signals.map(({ code, count, words }) => ({
              title: t(`signals.${code}`, { count }),
              words,
            })),
          },
        }
      : {}),
  };
}

/** A fake, then what imitates something known, is never the one that is left out of a long page. */
function byUrgency(one: Subject, other: Subject): number {
  const rank = ({ state, looksLike, tricks }: Subject) =>
    state === "reported-fake" ? 0 : looksLike.length + tricks.length > 0 ? 1 : 2;
  return rank(one) - rank(other);
}

/** Too many questions from one network: the text stays, with the minutes to wait. */
export async function shownLimit(text: string, retryAfter: number): Promise<ShownCheck> {
  const t = await getTranslations("hotlines");
  return { text, subjects: [], problem: t("check.limited", { minutes: Math.ceil(retryAfter / 60) }) };
}

type Words = Awaited<ReturnType<typeof getTranslations<"hotlines">>>;

function notesOf({ looksLike, tricks, kind }: Subject, t: Words): string[] {
  return [
    ...looksLike.map((known) => t(`notes.looks-like-${kind}`, { known })),
    ...tricks.map((trick) => t(`notes.${trick}`)),
  ];
}

function sourcesOf({ sources }: Channel, t: Words) {
  return {
    label: t("notes.sources"),
    titles: sources.map(({ title }) => title),
    separator: t("notes.between"),
  };
}

function checkOf(channel: Channel, { state }: Subject, locale: Locale, t: Words): string {
  const checked = formatDate(channel.checkedOn, locale);
  return state === "verified"
    ? t("notes.valid", { checked, until: formatDate(validTo(channel), locale) })
    : t("notes.checked", { checked });
}

function reportOf({ kind, value }: Subject, locale: Locale, label: string) {
  const query = new URLSearchParams({ kind, value });
  return { href: `${localePath(locale, "/hotlines/report")}?${query}`, label };
}
