import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyText } from "@/components/attempts/copy-text";
import { useEventWords } from "@/components/attempts/event-words";
import { letterReference } from "@/components/attempts/letters-page";
import { BackLink } from "@/components/elements/back-link";
import { buttonClass } from "@/components/elements/button-class";
import { Details } from "@/components/elements/details";
import { CONTROL } from "@/components/elements/field";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { PasteText } from "@/components/letters/paste-text";
import type { Raw } from "@/domain/attempts/steps/raw";
import type { Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

export const LETTER_PROBLEMS = ["changed", "sent", "copied", "too-long", "pdf"] as const;
export type LetterProblem = (typeof LETTER_PROBLEMS)[number];

/** Left the facts, right the paper; on phones one under the other. */
export function LetterPage(props: {
  base: string;
  letterId: string;
  title: string;
  language: Language;
  /** The person's facts behind the letter, each with the way to it. */
  facts: readonly { readonly href: string; readonly label: string; readonly event?: Raw | undefined }[];
  readonly today: PlainDate;
  text: string;
  problem?: LetterProblem | undefined;
  sheet: ReactNode;
}) {
  const t = useTranslations("attempts.letter");
  const made = useTranslations("attempts.made");
  const letters = useTranslations("letters");
  const files = useTranslations("letters.files");
  const replies = useTranslations("replies");
  const eventWords = useEventWords(props.today);
  const here = `${props.base}/letters/${props.letterId}`;
  const query = props.language === "en" ? "?language=en" : "";
  return (
    <div className="mx-auto grid w-full max-w-public gap-6 px-4 py-6">
      <BackLink href={`${props.base}/letters`} />
      <div className="no-print grid gap-2">
        <h1 className="text-h1">{props.title}</h1>
        <p className="text-ink-2">
          {made("reference")} <span className="font-mono">{letterReference(props.letterId)}</span>
        </p>
      </div>
      {props.problem && (
        <div id="problem" className="no-print">
          <Notice kind="attention" title={t(`problem.${props.problem}`)} />
        </div>
      )}
      <nav aria-label={t("language")} className="no-print flex flex-wrap gap-x-6">
        {(["zh-CN", "en"] as const).map((language) => (
          <a
            key={language}
            href={language === "en" ? `${here}?language=en` : here}
            aria-current={language === props.language ? "page" : undefined}
            className="inline-flex min-h-target items-center aria-[current=page]:font-semibold"
          >
            {t(language === "en" ? "en" : "zh")}
          </a>
        ))}
      </nav>
      <div className="no-print flex flex-wrap items-center gap-3">
        <LinkButton href={`${here}/letter.pdf${query}`}>{t("pdf")}</LinkButton>
        <CopyText
          text={props.text}
          label={t("copy")}
          done={t("copied")}
          className={buttonClass("secondary")}
        />
        <a href={`${here}/letter.docx${query}`} className="tap">
          {files("docx")}
        </a>
        <a href={`${here}/pictures${query}`} className="tap">
          {files("pictures")}
        </a>
        <a href={`${here}/letter.txt${query}`} className="tap">
          {t("text")}
        </a>
        <a href={`${props.base}/sent/${props.letterId}`} className="tap">
          {replies("markSent")}
        </a>
      </div>
      {/* On a phone the paper comes first: to whom, what is asked, by when. */}
      <div className="grid items-start gap-6 lg:grid-cols-[18rem_minmax(0,1fr)] print:block">
        {props.sheet}
        <section aria-labelledby="facts-used" className="no-print grid gap-2 lg:col-start-1 lg:row-start-1">
          <h2 id="facts-used" className="text-h3">
            {t("facts")}
          </h2>
          <ul className="grid gap-1 text-small">
            {props.facts.map(({ href, label, event }) => (
              <li key={href}>
                <a href={href} className="tap">
                  {event === undefined ? label : eventWords(event)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <div className="no-print">
        <Details cards summary={t("copy")}>
          {/* A box that was filled once keeps its words: other words need another box. */}
          <PasteText
            key={props.text}
            id="letter-text"
            text={props.text}
            label={t("copyHint")}
            counted={letters.raw("count")}
            lang={props.language}
            className={`${CONTROL} font-letter`}
          />
        </Details>
      </div>
    </div>
  );
}
