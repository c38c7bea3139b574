import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LETTER_PROBLEMS, LetterPage } from "@/components/attempts/letter-page";
import { OrphanedEdits, WithheldWishes } from "@/components/letters/letter-notices";
import { LetterSheet } from "@/components/letters/letter-sheet";
import { letterText } from "@/domain/letters/letter-text";
import { localePath } from "@/messages/locales";
import { letterOf } from "@/server/letters/stored-letter";
import { placeOfPointer, pointersOf } from "../../pointers";
import { editParagraph, resetParagraph } from "../actions";
import { loadLetter } from "./load-letter";

type Props = {
  params: Promise<{ locale: string; id: string; letterId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, letterId } = await params;
  const { letter } = await loadLetter(id, letterId);
  return { title: letterOf(letter, "zh-CN").title };
}

/** The letter on its paper, beside the facts that it is made of. */
export default async function Letter({ params, searchParams }: Props) {
  const [{ locale, id, letterId }, query] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const { attempt, letter: row, sources, answers, today } = await loadLetter(id, letterId);
  const t = await getTranslations("attempts");
  const language = query.language === "en" ? "en" : "zh-CN";
  const letter = letterOf(row, language);
  const base = localePath(locale, `/attempts/${attempt.id}`);
  const places = new Map(
    pointersOf(letter).map((pointer) => {
      const { step, item } = placeOfPointer(pointer, sources);
      const href = `${base}/${step}${item === "" ? "" : `?item=${item}&then=list`}`;
      // The page of all tries has an answer of its own, which is no try.
      const event =
        step === "tried" && item !== "" ? answers.find((answer) => answer.item === item)?.raw : undefined;
      return [href, { href, label: t(`steps.${step}.short`), event }];
    }),
  );
  const text = letterText(letter);
  // The Chinese text is what is sent, so that is what can be changed.
  const editing = {
    editAction: editParagraph,
    resetAction: resetParagraph,
    hidden: { attempt: attempt.id, letter: row.id },
  };
  return (
    <LetterPage
      base={base}
      letterId={row.id}
      title={letter.title}
      language={language}
      facts={[...places.values()]}
      today={today}
      text={text}
      problem={LETTER_PROBLEMS.find((each) => each === query.problem)}
      sheet={
        <div className="grid min-w-0 gap-4">
          <OrphanedEdits edits={letter.orphanedEdits} />
          <WithheldWishes withheld={letter.withheld} />
          <LetterSheet
            letter={letter}
            editing={language === "zh-CN" && row.status === "draft" ? editing : undefined}
          />
        </div>
      }
    />
  );
}
