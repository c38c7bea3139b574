import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { ErrorSummary } from "@/components/elements/error-summary";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import type { FormAction } from "@/components/letters/paragraph-edit";
import {
  type Offered,
  ParticularsForm,
  usePaperErrors,
  wordsOf,
} from "@/components/letters/particulars-form";
import type { FieldErrors, Raw } from "@/domain/attempts/steps/raw";
import type { Forum, PaperKind, QuestionGroup } from "@/domain/letters/court/questions";
import type { PaperError } from "@/domain/letters/court/read-questions";
import type { Language } from "@/domain/time/format-date";

export const PAPER_PROBLEMS = ["too-long", "drawing"] as const;
type PaperProblem = (typeof PAPER_PROBLEMS)[number];

/** What a paper still lacks: a field of its own form, or a page of the wizard. */
export type Lacking =
  | { readonly pointer: string; readonly field: string }
  | { readonly pointer: string; readonly href: string; readonly step: string };

/** The form of one paper, what it still lacks, and the paper itself once it is whole. */
export function PaperPage(props: {
  base: string;
  kind: PaperKind;
  forum: Forum;
  attemptId: string;
  /** False while the record cannot carry a paper yet. */
  ready: boolean;
  groups: readonly QuestionGroup[];
  raw: Raw | undefined;
  errors: FieldErrors;
  own: Readonly<Record<string, PaperError>>;
  lacking: readonly Lacking[];
  offered: Offered;
  problem: PaperProblem | undefined;
  glyphs: readonly string[];
  fill: FormAction;
  clear: FormAction;
  language: Language;
  sheet: ReactNode;
  advice: ReactNode;
}) {
  const t = useTranslations("court");
  const kinds = useTranslations("letters.kinds");
  const mistakes = usePaperErrors(props);
  const here = `${props.base}/letters/particulars/${props.kind}`;
  return (
    <div className="mx-auto grid w-full max-w-consumer gap-6 px-4 py-6">
      <BackLink href={`${props.base}/letters`} />
      <div id="result" className="no-print grid gap-4">
        <ErrorSummary mistakes={mistakes} />
        {props.problem && <Notice kind="attention" title={t(`problems.${props.problem}`)} />}
        {props.glyphs.length > 0 && (
          <Notice kind="attention" title={t("glyphs", { characters: props.glyphs.join(" ") })} />
        )}
        <h1 className="text-h1">{kinds(`${props.kind}.title`)}</h1>
        <p>{kinds(`${props.kind}.what`)}</p>
        {props.kind === "power-of-attorney" && <Forums here={here} forum={props.forum} />}
        {!props.ready && <Notice kind="attention" title={t("notReady")} />}
        {props.sheet !== undefined && <Made {...props} here={here} />}
        <LackingList lacking={props.lacking} />
      </div>
      {props.sheet}
      {props.ready && (
        <section aria-labelledby="paper-form" className="no-print grid gap-4">
          <h2 id="paper-form" className="text-h2">
            {t("formTitle")}
          </h2>
          <p>{t("privacy")}</p>
          {/* Another form once it was cleared: a field that stays in the page would keep what was typed. */}
          <ParticularsForm
            key={props.raw === undefined ? "empty" : "filled"}
            {...props}
            hidden={{ attempt: props.attemptId, kind: props.kind, forum: props.forum }}
            mistakes={mistakes}
          />
          {props.raw !== undefined && (
            <form action={props.clear} className="grid gap-2">
              <input type="hidden" name="attempt" value={props.attemptId} />
              <input type="hidden" name="kind" value={props.kind} />
              <p className="text-ink-2">{t("clearHint")}</p>
              <div>
                <Button kind="secondary">{t("clear")}</Button>
              </div>
            </form>
          )}
        </section>
      )}
      {props.advice}
    </div>
  );
}

function Forums({ here, forum }: { here: string; forum: Forum }) {
  const t = useTranslations("court");
  return (
    <nav aria-label={t("forum")} className="flex flex-wrap gap-x-6">
      {(["court", "market"] as const).map((each) => (
        <a
          key={each}
          href={`${here}?forum=${each}`}
          aria-current={each === forum ? "page" : undefined}
          className="inline-flex min-h-target items-center aria-[current=page]:font-semibold"
        >
          {t(`forums.${each}`)}
        </a>
      ))}
    </nav>
  );
}

function Made({ here, language }: { here: string; language: Language }) {
  const t = useTranslations("court");
  const query = language === "en" ? "?language=en" : "";
  return (
    <Notice kind="done" title={t("made")} live>
      <p>{t("madeHint")}</p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <LinkButton href={`${here}/paper.pdf${query}`}>{t("pdf")}</LinkButton>
        <a href={`${here}/paper.docx${query}`} className="tap">
          {t("docx")}
        </a>
        <a href={`${here}/paper.txt${query}`} className="tap">
          {t("text")}
        </a>
        <a href={language === "en" ? here : `${here}?language=en`} className="tap">
          {t(language === "en" ? "showChinese" : "showEnglish")}
        </a>
      </div>
    </Notice>
  );
}

function LackingList({ lacking }: { lacking: readonly Lacking[] }) {
  const t = useTranslations("court");
  const steps = useTranslations("attempts.steps");
  if (lacking.length === 0) return null;
  return (
    <Notice kind="attention" title={t("lacking", { count: lacking.length })}>
      <ul className="grid gap-1">
        {lacking.map((one) => (
          <li key={one.pointer}>
            <a href={"field" in one ? `#${one.field}` : one.href} className="tap">
              {"field" in one
                ? t(`fields.${wordsOf(one.field)}.label`)
                : t("atStep", { step: steps(`${one.step}.short`) })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
