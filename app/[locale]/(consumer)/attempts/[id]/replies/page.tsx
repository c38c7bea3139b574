import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { RepliesPage } from "@/components/attempts/replies-page";
import { letterReady } from "@/domain/attempts/facts-from-answers";
import { localePath } from "@/messages/locales";
import { makeLetter } from "../letters/actions";
import { settlePromise } from "./actions";
import { loadAfter } from "./load-after";
import { one } from "./reply-places";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PROBLEMS = ["entry", "rate", "other"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("replies");
  return { title: t("title") };
}

export default async function Replies({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const { attempt, facts, letters, sent, promises, appeal, next } = await loadAfter(id);
  const complaint = letters.find(({ kind }) => kind === "operator-complaint");
  // The next complaint is made from the latest one, once that went out and something came of it or its time is over.
  const wanted =
    complaint?.status === "sent" &&
    letterReady(facts) &&
    (next?.kind === "write-again" || next?.kind === "appeal" || next?.kind === "other-route");
  return (
    <RepliesPage
      base={localePath(locale, `/attempts/${attempt.id}`)}
      attemptId={attempt.id}
      letters={letters.map(({ id: letterId, kind }) => ({
        id: letterId,
        kind,
        sent: sent.find(({ letter }) => letter === letterId),
      }))}
      promises={promises}
      next={next}
      appealOpen={appeal?.status === "open" && sent.length > 0}
      again={wanted ? { make: makeLetter, after: complaint.id, idempotency: randomUUID() } : undefined}
      settle={settlePromise}
      idempotencyOf={randomUUID}
      problem={PROBLEMS.find((each) => each === one(query.refused))}
      recorded={one(query.recorded) === "yes"}
    />
  );
}
