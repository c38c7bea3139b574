import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ReplyPage } from "@/components/attempts/reply-page";
import { parseReply } from "@/domain/attempts/replies";
import { localePath } from "@/messages/locales";
import { noteReply } from "../actions";
import { rawOfReply, titleOf, waitingForm } from "../form-state";
import { loadAfter } from "../load-after";
import { one } from "../reply-places";

type Props = {
  params: Promise<{ locale: string; id: string; letterId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, letterId } = await params;
  const [t, { answers, sent, today }] = [await getTranslations("replies.reply"), await loadAfter(id)];
  const waiting = waitingForm(answers, "form-answered", letterId);
  const sentOn = sent.find(({ letter }) => letter === letterId)?.on ?? today;
  const wrong = waiting !== undefined && Object.keys(parseReply(waiting, today, sentOn).errors).length > 0;
  return titleOf(t("title"), wrong);
}

export default async function Reply({ params, searchParams }: Props) {
  const [{ locale, id, letterId }, query] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const { attempt, answers, letters, sent, today } = await loadAfter(id);
  const letter = letters.find((each) => each.id === letterId);
  const record = sent.find((each) => each.letter === letterId);
  if (letter === undefined || record === undefined) notFound();
  const corrected = record.replies.find(({ entry }) => entry === one(query.correct));
  const waiting = waitingForm(answers, "form-answered", letter.id);
  const raw = waiting ?? (corrected === undefined ? {} : rawOfReply(corrected));
  return (
    <ReplyPage
      base={localePath(locale, `/attempts/${attempt.id}`)}
      letter={letter}
      form={{
        attemptId: attempt.id,
        letterId: letter.id,
        corrects: corrected?.entry ?? "",
        idempotency: randomUUID(),
        raw,
        errors: waiting === undefined ? {} : parseReply(waiting, today, record.on).errors,
        action: noteReply,
      }}
    />
  );
}
