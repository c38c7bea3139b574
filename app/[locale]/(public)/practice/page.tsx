import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PracticePage, type PracticeStage } from "@/components/practice/practice-page";
import { answersText, practiceServiceFrom, QUESTIONS, scoreOf } from "@/domain/attempts/practice";
import { readPath } from "@/messages/locales";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("practice.begin");
  return { title: t("title"), description: t("lead") };
}

/** The answers travel in the address from page to page: nothing is stored, Back is always safe. */
export default async function Practice({ params, searchParams }: Props) {
  setRequestLocale(readPath(`/${(await params).locale}`).locale);
  return <PracticePage stage={stageOf(await searchParams)} />;
}

function stageOf(query: Query): PracticeStage {
  const service = practiceServiceFrom(one(query.service)) ?? "telecom";
  const given = one(query.before);
  const before = scoreOf(given);
  if (before !== undefined && query.service === undefined) {
    const after = scoreOf(answersOf(query, "after-"));
    return { kind: "after", before, after: after ?? { right: 0, answered: 0 } };
  }
  if (before !== undefined) return { kind: "rehearse", service, before: given };
  if (query.service === undefined) return { kind: "begin", service };
  return { kind: "rehearse", service, before: answersOf(query, "") };
}

function answersOf(query: Query, prefix: string): string {
  return answersText(Object.fromEntries(QUESTIONS.map(({ id }) => [id, one(query[`${prefix}${id}`])])));
}

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? "";
