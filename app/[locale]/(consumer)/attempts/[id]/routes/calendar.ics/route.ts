import { getTranslations } from "next-intl/server";
import { calendarEntries } from "@/domain/routes/calendar-entries";
import { deadlinesOf } from "@/domain/routes/deadlines-of-attempt";
import { calendarFile } from "@/server/routes/calendar-file";
import { calendarResponse } from "@/server/routes/feed-route";
import { loadAttempt } from "../../load-attempt";

type Context = { params: Promise<{ locale: string; id: string }> };

/** The deadlines of one attempt as a calendar file, for whoever holds it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { locale, id } = await params;
  const { attempt, facts, today, moment } = await loadAttempt(id);
  const language = locale === "en" ? "en" : "zh-CN";
  const t = await getTranslations({ locale: language, namespace: "routes.calendar" });
  const entries =
    facts === undefined ? [] : calendarEntries(deadlinesOf(facts, today), attempt.id, language, today);
  return calendarResponse(calendarFile(entries, t("name"), new Date(moment)));
}
