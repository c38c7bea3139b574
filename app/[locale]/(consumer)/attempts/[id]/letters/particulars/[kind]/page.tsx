import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LetterSheet } from "@/components/letters/letter-sheet";
import { PaperAdvice } from "@/components/letters/paper-advice";
import { PAPER_PROBLEMS, PaperPage } from "@/components/letters/paper-page";
import { composeLetter, letterDefinition } from "@/domain/letters/compose-letter";
import { courtClaims } from "@/domain/letters/court/claims";
import { courtAdvice } from "@/domain/letters/court/court-advice";
import { recordsOf } from "@/domain/letters/court/provider-records";
import { fieldOfPointer, isPaperKind, questionsOf } from "@/domain/letters/court/questions";
import { CLAIMS } from "@/domain/letters/particulars";
import { unansweredLoss } from "@/domain/routes/interruption";
import { localePath } from "@/messages/locales";
import { missingGlyphs } from "@/server/letters/glyphs";
import { placeOfPointer } from "../../../pointers";
import { clearPaper, fillPaper } from "./actions";
import { loadPaper } from "./load-paper";

type Props = {
  params: Promise<{ locale: string; id: string; kind: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind } = await params;
  if (!isPaperKind(kind)) notFound();
  const t = await getTranslations("letters.kinds");
  return { title: t(`${kind}.title`) };
}

/** One paper for a court: what only it needs is asked here, given back to the browser and stored nowhere. */
export default async function Paper({ params, searchParams }: Props) {
  const [{ locale, id, kind: word }, query] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const asked = typeof query.forum === "string" ? query.forum : undefined;
  const loaded = await loadPaper(id, word, asked);
  const { attempt, sources, facts, kind, forum, raw, read, input, letter } = loaded;
  const base = localePath(locale, `/attempts/${attempt.id}`);
  const { route } = letterDefinition(kind);
  if (route !== undefined && facts && unansweredLoss(loaded.answers, facts, route, loaded.today).length > 0)
    redirect(`${base}/routes/before/${route}`);
  const groups = questionsOf(kind, forum);
  const fields = new Set(groups.flatMap(({ questions }) => questions.map(({ field }) => field)));
  const claims = input === undefined ? [] : courtClaims({ ...input, particulars: {} }).claims;
  const missing = letter !== undefined && "missing" in letter ? letter.missing : [];
  const lacking = missing.map((pointer) => {
    const field = fieldOfPointer(pointer);
    // With nothing to choose from, the wish itself is what lacks.
    const choosable = field !== "claims" || claims.length > 0;
    if (field !== undefined && fields.has(field) && choosable) return { pointer, field };
    const step = pointer === "/particulars/exhibits" ? "evidence" : placeOfPointer(pointer, sources).step;
    return { pointer, href: `${base}/${step}`, step };
  });
  const made = letter !== undefined && !("missing" in letter) && raw !== undefined ? letter : undefined;
  const language = query.language === "en" ? "en" : "zh-CN";
  const mirror =
    made !== undefined && input !== undefined && language === "en"
      ? composeLetter(kind, { ...input, language })
      : made;
  return (
    <PaperPage
      base={base}
      kind={kind}
      forum={forum}
      attemptId={attempt.id}
      ready={facts !== undefined}
      groups={groups}
      raw={raw}
      errors={read.errors}
      own={read.own}
      lacking={raw === undefined ? lacking.filter((one) => "href" in one) : lacking}
      offered={{
        claims: { options: CLAIMS.filter((claim) => claims.includes(claim)), values: claims },
        records: { values: facts === undefined ? [] : recordsOf(facts) },
        defendantDomicile: { values: [facts?.service.provider.address ?? ""] },
      }}
      problem={PAPER_PROBLEMS.find((each) => each === query.problem)}
      glyphs={made === undefined ? [] : missingGlyphs(made).map(({ character }) => character)}
      fill={fillPaper}
      clear={clearPaper}
      language={language}
      sheet={mirror !== undefined && !("missing" in mirror) ? <LetterSheet letter={mirror} /> : undefined}
      advice={
        input === undefined ? undefined : (
          <PaperAdvice
            advice={courtAdvice(kind, { ...input, particulars: { ...input.particulars, forum } })}
          />
        )
      }
    />
  );
}
