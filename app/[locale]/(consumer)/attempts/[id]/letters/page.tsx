import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LettersPage } from "@/components/attempts/letters-page";
import { LetterChooser } from "@/components/letters/letter-chooser";
import { localePath } from "@/messages/locales";
import { makeLetter } from "./actions";
import { loadLetters } from "./load-letters";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PROBLEMS = ["incomplete", "closed", "problem"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("attempts.letters");
  return { title: t("title") };
}

/** The letters of an attempt, and the way to the first one. The contact is asked once, before it. */
export default async function Letters({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const loaded = await loadLetters(id);
  const base = localePath(locale, `/attempts/${loaded.attemptId}`);
  if (loaded.ready && loaded.contactMissing && loaded.letters.length === 0) redirect(`${base}/contact`);
  const { others, ...rest } = loaded;
  // Who has a complaint in hand asks the provider by sending it, not by another entry.
  const unsent = rest.letters.find(({ kind, status }) => kind === "operator-complaint" && status === "draft");
  const choices = others.map((choice) => ({
    ...choice,
    questions:
      unsent !== undefined && choice.route?.reason === "operator-not-asked"
        ? [{ href: `${base}/sent/${unsent.id}`, step: "sent" }]
        : choice.questions.map(({ step, item }) => ({
            href: `${base}/${step}${item === "" ? "" : `?item=${item}&then=list`}`,
            step,
          })),
    before: choice.before && `${base}/routes/before/${choice.before}`,
    opened: query.kind === choice.kind,
    idempotency: randomUUID(),
    problem: query.kind === choice.kind ? PROBLEMS.find((each) => each === query.problem) : undefined,
  }));
  const next = choices.some(({ group }) => group === "now");
  return (
    <LettersPage {...rest} base={base} make={makeLetter} idempotency={randomUUID()} next={!next}>
      <LetterChooser base={base} attemptId={loaded.attemptId} choices={choices} make={makeLetter} />
    </LettersPage>
  );
}
