import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LettersPage } from "@/components/attempts/letters-page";
import { AuthorityLetters } from "@/components/letters/authority-letters";
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
  const { authority, ...rest } = loaded;
  const choices = authority.map((choice) => ({
    ...choice,
    idempotency: randomUUID(),
    problem: query.kind === choice.kind ? PROBLEMS.find((each) => each === query.problem) : undefined,
  }));
  return (
    <LettersPage {...rest} base={base} make={makeLetter} idempotency={randomUUID()}>
      <AuthorityLetters base={base} attemptId={loaded.attemptId} choices={choices} make={makeLetter} />
    </LettersPage>
  );
}
