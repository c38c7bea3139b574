import { notFound, redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { readAnswers, readAttempt, readEntries } from "@/db/attempts/read";
import { factsFromAnswers } from "@/domain/attempts/facts-from-answers";
import { dayOfInstant } from "@/domain/time/instant";
import { localePath } from "@/messages/locales";
import { currentActor } from "@/server/accounts/visitor";
import { endedDraftHere } from "@/server/attempts/ended-draft";
import { storyNow } from "@/server/clock";

/** The moment at which people's matters stand, once per request, and its day in Shanghai. */
const currentMoment = cache(() => storyNow().toISOString());
export const currentDay = cache(() => dayOfInstant(currentMoment()));

/**
 * The attempt of this address with its answers and facts, read once per request. Absent and foreign end alike in the
 * page that says so; a browser whose own draft ended is told that instead, whatever address it asks for.
 */
export const loadAttempt = cache(async (id: string) => {
  const actor = await currentActor();
  const [attempt, answers, entries] = await Promise.all([
    readAttempt(actor, id),
    readAnswers(actor, id),
    readEntries(actor, id),
  ]);
  if (attempt === undefined) {
    if (actor.role === "visitor" && (await endedDraftHere(actor.requestId)) !== undefined)
      redirect(localePath(await getLocale(), "/attempts/expired"));
    notFound();
  }
  const [today, moment] = [currentDay(), currentMoment()];
  return { actor, attempt, answers, entries, today, moment, ...factsFromAnswers(answers, today, entries) };
});

/** "14:06" in Shanghai. */
export function clockTime(instant: string): string {
  return new Intl.DateTimeFormat("zh-CN", {
    timeZone: "Asia/Shanghai",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(instant));
}

/** The calendar day of a stored moment. PostgreSQL writes "2026-11-23 06:00:00+00". */
export const dayOfStored = (instant: string) => dayOfInstant(new Date(instant).toISOString());
