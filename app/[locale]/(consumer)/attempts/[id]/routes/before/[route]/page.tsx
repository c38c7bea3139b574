import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { InterruptionPage } from "@/components/routes/interruption-page";
import { ROUTES } from "@/domain/attempts/codes";
import { circumstancesOf } from "@/domain/routes/interruption";
import { wouldClose } from "@/domain/routes/would-close";
import { localePath } from "@/messages/locales";
import { loadAttempt } from "../../../load-attempt";
import { answerInterruption } from "../../actions";

type Props = {
  params: Promise<{ locale: string; id: string; route: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, route } = await params;
  const { t, name, lost } = await lossOf(id, route);
  return { title: t("before.title", { route: name, lost }) };
}

/** Asked before a step that closes another way; whoever comes here with nothing to lose goes on to the letters. */
export default async function Before({ params, searchParams }: Props) {
  const [{ locale, id, route: wanted }, query] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const { attempt, route, closings } = await lossOf(id, wanted);
  const base = localePath(locale, `/attempts/${attempt.id}`);
  if (closings.length === 0) redirect(`${base}/letters`);
  return (
    <InterruptionPage
      attemptId={attempt.id}
      route={route}
      closings={closings}
      missing={query.missing === "yes"}
      backHref={`${base}/routes`}
      answer={answerInterruption}
    />
  );
}

async function lossOf(id: string, wanted: string) {
  const route = ROUTES.find((each) => each === wanted);
  const { attempt, answers, facts, today } = await loadAttempt(id);
  if (route === undefined || facts === undefined) notFound();
  const closings = wouldClose(facts, route, today, circumstancesOf(answers, today));
  const t = await getTranslations("routes");
  const lost = closings.map((closing) => t(`name.${closing.route}`)).join(t("before.joiner"));
  return { attempt, route, closings, t, name: t(`name.${route}`), lost };
}
