import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SentPage } from "@/components/attempts/sent-page";
import { parseTaken } from "@/domain/attempts/replies";
import { parseArrived, parseSent } from "@/domain/attempts/sending";
import type { FieldErrors, Raw } from "@/domain/attempts/steps/raw";
import { letterRoute } from "@/domain/letters/letter-route";
import { localePath } from "@/messages/locales";
import { markSent, noteArrival, noteTaken } from "../../replies/actions";
import { rawOfSent, titleOf, waitingForm } from "../../replies/form-state";
import { loadAfter } from "../../replies/load-after";
import { one } from "../../replies/reply-places";

type Props = {
  params: Promise<{ locale: string; id: string; letterId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, letterId } = await params;
  const t = await getTranslations("replies.sent");
  const { answers, letters, sent, today } = await loadAfter(id);
  const letter = letters.find((each) => each.id === letterId);
  const sentOn = sent.find((each) => each.letter === letterId)?.on;
  const errorsOf = [
    ["form-sent", (raw: Raw) => (letter === undefined ? {} : parseSent(raw, today, letter).errors)],
    ["form-arrived", (raw: Raw) => parseArrived(raw, today, sentOn ?? today).errors],
    ["form-taken", (raw: Raw) => parseTaken(raw, today, sentOn ?? today).errors],
  ] as const;
  const wrong = errorsOf.some(([step, read]) => {
    const waiting = waitingForm(answers, step, letterId);
    return waiting !== undefined && Object.keys(read(waiting)).length > 0;
  });
  return titleOf(t(sentOn === undefined ? "title" : "titleDone"), wrong);
}

/** One letter from the day it leaves. */
export default async function Sent({ params, searchParams }: Props) {
  const [{ locale, id, letterId }, query] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const routes = await getTranslations("letters.kinds");
  const { attempt, answers, facts, letters, sent, today, deadlines, appeal } = await loadAfter(id);
  const letter = letters.find((each) => each.id === letterId);
  if (letter === undefined) notFound();
  const record = sent.find((each) => each.letter === letter.id);
  const correcting = record !== undefined && one(query.correct) === record.entry;
  const form = (step: string, errorsOf: (raw: Raw) => FieldErrors, before: Raw = {}) => {
    const waiting = waitingForm(answers, step, letter.id);
    return {
      attemptId: attempt.id,
      letterId: letter.id,
      corrects: "",
      idempotency: randomUUID(),
      raw: waiting ?? before,
      errors: waiting === undefined ? {} : errorsOf(waiting),
    };
  };
  const sentOn = record?.on ?? today;
  const barred = facts === undefined ? [] : (letterRoute(letter.kind, facts, today)?.conflicts ?? []);
  return (
    <SentPage
      base={localePath(locale, `/attempts/${attempt.id}`)}
      letter={letter}
      sent={record}
      restarted={
        record?.arrived &&
        deadlines.find(
          ({ id: rule, start }) => rule === "limitation-restarted" && start === record.arrived?.on,
        )
      }
      bars={barred.flatMap((route) =>
        routes.has(`${route}.title`) ? [routes(`${route}.title` as "miit-appeal.title")] : [],
      )}
      appealWaits={appeal?.status === "opens-on"}
      recorded={one(query.recorded) === "yes"}
      correcting={correcting}
      forms={{
        sent: {
          ...form("form-sent", (raw) => parseSent(raw, today, letter).errors, record && rawOfSent(record)),
          corrects: correcting ? record.entry : "",
          action: markSent,
        },
        arrived: {
          ...form("form-arrived", (raw) => parseArrived(raw, today, sentOn).errors),
          action: noteArrival,
        },
        taken: { ...form("form-taken", (raw) => parseTaken(raw, today, sentOn).errors), action: noteTaken },
      }}
    />
  );
}
