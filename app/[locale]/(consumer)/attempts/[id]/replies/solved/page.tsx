import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SolvedPage } from "@/components/attempts/reply-page";
import { lastCheck, parseChecked, stillWrong } from "@/domain/attempts/replies";
import { formatDate, type Language } from "@/domain/time/format-date";
import { localePath } from "@/messages/locales";
import { checkSolved } from "../actions";
import { titleOf, waitingForm } from "../form-state";
import { loadAfter } from "../load-after";
import { one } from "../reply-places";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const [t, { answers, today }] = [await getTranslations("replies.solved"), await loadAfter(id)];
  const waiting = waitingForm(answers, "form-checked", "");
  const wrong = waiting !== undefined && Object.keys(parseChecked(waiting, today).errors).length > 0;
  return titleOf(t("title"), wrong);
}

export default async function Solved({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const t = await getTranslations("replies.solved");
  const { attempt, answers, entries, sent, today } = await loadAfter(id);
  if (sent.length === 0) notFound();
  const waiting = waitingForm(answers, "form-checked", "");
  const last = lastCheck(entries)?.detail;
  return (
    <SolvedPage
      base={localePath(locale, `/attempts/${attempt.id}`)}
      attemptId={attempt.id}
      idempotency={randomUUID()}
      raw={waiting ?? {}}
      errors={waiting === undefined ? {} : parseChecked(waiting, today).errors}
      stillWrong={stillWrong(entries)}
      last={last && t("last", { date: formatDate(last.on, locale as Language), answer: t(last.solved) })}
      closed={attempt.status === "resolved"}
      recorded={one(query.recorded) === "yes"}
      check={checkSolved}
    />
  );
}
