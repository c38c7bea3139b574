import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AttemptOverview } from "@/components/attempts/attempt-overview";
import { SimilarCases } from "@/components/cases/similar-cases";
import { RouteLine } from "@/components/routes/route-line";
import { casesAbout } from "@/db/cases/read";
import { membershipsOf } from "@/db/members/read";
import { letterReady } from "@/domain/attempts/facts-from-answers";
import { firstIncomplete, pageState } from "@/domain/attempts/steps/pages";
import { stepsFor } from "@/domain/attempts/wizard";
import { matches } from "@/domain/cases/criteria";
import { nextRoute } from "@/domain/routes/interruption";
import { addDays } from "@/domain/time/arithmetic";
import { resumeCodeOf, spacedCode } from "@/server/accounts/resume-code";
import { dayOfStored } from "./load-attempt";
import { loadAfter } from "./replies/load-after";

type Props = { params: Promise<{ locale: string; id: string }> };

/** Unclaimed drafts end so many days after the last activity (SECURITY section 5). */
const KEPT_DAYS = 180;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("attempts.task");
  return { title: t("title") };
}

export default async function Attempt({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const { actor, attempt, answers, facts, today, letters, sent, next } = await loadAfter(id);
  const [about, memberships] = await Promise.all([
    attempt.providerId === null || facts === undefined
      ? []
      : casesAbout(actor, { providerId: attempt.providerId, sector: facts.service.sector }),
    membershipsOf(actor),
  ]);
  const similar = about.filter(
    ({ criteria }) => matches(criteria, { facts, providerId: criteria.providerId }).fits,
  );
  const own = memberships.filter(({ attemptId, status }) => attemptId === attempt.id && status !== "left");
  const others = similar.filter(({ id: caseId }) => !own.some((member) => member.caseId === caseId));
  const contact = answers.find(({ step }) => step === "contact");
  return (
    <AttemptOverview
      attemptId={attempt.id}
      facts={facts}
      steps={stepsFor(answers)
        .filter((step) => step !== "check")
        .map((step) => ({ step, state: pageState(answers, step, today) }))}
      next={firstIncomplete(answers, today)}
      contactDone={contact !== undefined}
      letterReady={letterReady(facts)}
      letters={letters.length}
      sent={sent.length}
      afterSending={next}
      code={actor.role === "holder" ? spacedCode(resumeCodeOf(attempt.subjectId)) : undefined}
      keptUntil={addDays(dayOfStored(attempt.updatedAt), KEPT_DAYS)}
      route={facts === undefined ? undefined : <RouteLine next={nextRoute(answers, facts, today)} />}
      similar={<SimilarCases own={own} cases={others} />}
      demo={answers.some(({ step }) => step === "demo")}
    />
  );
}
