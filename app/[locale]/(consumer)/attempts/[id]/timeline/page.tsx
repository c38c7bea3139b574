import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { TimelinePage } from "@/components/attempts/timeline-page";
import { NextStepLink } from "@/components/reminders/next-step-link";
import { ACTORS, timelineOf } from "@/domain/attempts/timeline";
import { comingDatesOf } from "@/domain/routes/coming-dates";
import { localePath } from "@/messages/locales";
import { strikeEntry } from "../replies/actions";
import { loadAfter } from "../replies/load-after";
import { one } from "../replies/reply-places";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("timeline");
  return { title: t("title") };
}

export default async function Timeline({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const a = await getTranslations("attempts");
  const { attempt, facts, promises, sources, entries, letters, next, today, moment } = await loadAfter(id);
  const base = localePath(locale, `/attempts/${attempt.id}`);
  const dates = facts === undefined ? [] : comingDatesOf(facts, today);
  return (
    <TimelinePage
      base={base}
      attemptId={attempt.id}
      items={timelineOf({ facts, sources, entries, letters, dates }, moment)}
      letters={letters}
      promises={promises}
      about={
        facts && {
          name: facts.consumer.name,
          matter: `${facts.service.provider.name} · ${a(`sectors.${facts.service.sector}`)}`,
        }
      }
      today={today}
      order={one(query.order) === "oldest" ? "oldest" : "newest"}
      actor={ACTORS.find((actor) => actor === one(query.actor))}
      next={next === undefined ? null : <NextStepLink next={next} base={base} />}
      strike={strikeEntry}
      idempotencyOf={randomUUID}
      problem={one(query.refused) === "entry"}
    />
  );
}
