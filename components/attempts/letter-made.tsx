import { useLocale, useTranslations } from "next-intl";
import { letterReference } from "@/components/attempts/letters-page";
import { ResumeCode } from "@/components/attempts/resume-code";
import { ConfirmationPanel } from "@/components/elements/confirmation-panel";
import { Details } from "@/components/elements/details";
import { LinkButton } from "@/components/elements/link-button";
import { PageColumn } from "@/components/elements/page-column";
import { citationText } from "@/domain/law/citation-text";
import type { AnswerDeadline } from "@/domain/routes/deadlines";
import { formatDate, formatDateWithWeekday, type Language } from "@/domain/time/format-date";

/** The letter is there: its reference, what happens next and by when, and the way to keep all this. */
export function LetterMade(props: {
  base: string;
  letterId: string;
  provider: string;
  /** Telecom only: the operator's last day if the letter arrives today. */
  answer: AnswerDeadline | undefined;
  /** Only of a draft of a browser. */
  code: string | undefined;
}) {
  const t = useTranslations("attempts.made");
  const replies = useTranslations("replies");
  const language = useLocale() as Language;
  const letter = `${props.base}/letters/${props.letterId}`;
  const { answer } = props;
  return (
    <PageColumn>
      <ConfirmationPanel
        title={t("title")}
        referenceLabel={t("reference")}
        reference={letterReference(props.letterId)}
      >
        <p>{t("notSent")}</p>
      </ConfirmationPanel>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <LinkButton href={`${letter}/letter.pdf`}>{t("savePdf")}</LinkButton>
        <a href={letter} className="tap">
          {t("read")}
        </a>
        <a href={`${props.base}/sent/${props.letterId}`} className="tap">
          {replies("markSent")}
        </a>
      </div>
      <section className="grid gap-2">
        <h2 className="text-h2">{t("nextTitle")}</h2>
        <ol className="grid list-decimal gap-2 pl-6">
          <li>{t("next1", { provider: props.provider })}</li>
          <li>{t("next2")}</li>
          {answer === undefined ? (
            <li>{t("next3Other")}</li>
          ) : (
            <>
              <li>
                {t("next3", { date: formatDateWithWeekday(answer.lastDay, language), days: answer.days })}
              </li>
              <li>{t("next4", { date: formatDateWithWeekday(answer.opensOn, language) })}</li>
            </>
          )}
        </ol>
        {answer !== undefined && (
          <Details summary={t("sumTitle")}>
            <p>
              {t("sum", {
                start: formatDate(answer.start, language),
                days: answer.days,
                last: formatDate(answer.lastDay, language),
              })}
            </p>
            {answer.citations.map((citation) => (
              <p key={`${citation.act} ${citation.article}`} className="text-small text-ink-2">
                {citationText(citation, language)} · {citation.version}
              </p>
            ))}
          </Details>
        )}
      </section>
      {props.code !== undefined && <ResumeCode code={props.code} />}
      <p>
        <a href={props.base} className="tap">
          {t("toAttempt")}
        </a>
      </p>
    </PageColumn>
  );
}
