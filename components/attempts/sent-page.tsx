import { useLocale, useTranslations } from "next-intl";
import { letterReference } from "@/components/attempts/letters-page";
import { useReplyFields } from "@/components/attempts/reply-fields";
import { ArrivalForm, type LetterForm, SentForm, TakenForm } from "@/components/attempts/sent-form";
import { BackLink } from "@/components/elements/back-link";
import { Details } from "@/components/elements/details";
import { ErrorSummary } from "@/components/elements/error-summary";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { SummaryList, type SummaryRow } from "@/components/elements/summary-list";
import type { SentLetter } from "@/domain/attempts/sending";
import { citationText } from "@/domain/law/citation-text";
import type { LetterKind } from "@/domain/letters/letter";
import type { AnswerDeadline, Deadline } from "@/domain/routes/deadlines";
import { formatDate, formatDateWithWeekday, type Language } from "@/domain/time/format-date";

/** One letter from the moment it leaves: first the form that marks it as sent, then everything that came of it. */
export function SentPage(props: {
  base: string;
  letter: { id: string; kind: LetterKind };
  sent: (SentLetter & { answer: AnswerDeadline | undefined }) | undefined;
  /** The limitation period that an arrived demand starts anew. */
  restarted: Deadline | undefined;
  /** Routes that this letter bars while it is handled. */
  bars: readonly string[];
  appealWaits: boolean;
  recorded: boolean;
  correcting: boolean;
  forms: { sent: LetterForm; arrived: LetterForm; taken: LetterForm };
}) {
  const t = useTranslations("replies");
  const kinds = useTranslations("letters.kinds");
  const language = useLocale() as Language;
  const { sent, letter, base, forms } = props;
  const title = t("letter", { title: kinds(`${letter.kind}.title`), reference: letterReference(letter.id) });
  const mistakes = [
    ...useReplyFields("sent", forms.sent.raw, forms.sent.errors).mistakes,
    ...useReplyFields("sent", forms.arrived.raw, forms.arrived.errors).mistakes,
    ...useReplyFields("sent", forms.taken.raw, forms.taken.errors).mistakes,
  ];
  const head = (words: string) => (
    <>
      <BackLink href={`${base}/replies`} />
      <ErrorSummary mistakes={mistakes} />
      <div className="grid gap-1">
        <h1 className="text-h1">{words}</h1>
        <p className="text-ink-2">{title}</p>
      </div>
    </>
  );
  if (sent === undefined || props.correcting)
    return (
      <PageColumn>
        {head(sent === undefined ? t("sent.title") : t("sent.correct"))}
        <p>{sent === undefined ? t("sent.lead") : t("sent.correctHint")}</p>
        {props.bars.length > 0 && (
          <Notice
            kind="attention"
            title={t("sent.bars", { closed: props.bars.join(language === "en" ? ", " : "、") })}
          />
        )}
        <SentForm form={forms.sent} />
      </PageColumn>
    );
  const authority = sent.route !== undefined && sent.route !== "operator-complaint";
  return (
    <PageColumn>
      {head(t("sent.titleDone"))}
      {props.recorded && (
        <div id="recorded">
          <Notice kind="done" title={t("recorded")} live />
        </div>
      )}
      <SentSummary sent={sent} correctHref={`${base}/sent/${letter.id}?correct=${sent.entry}`} />
      {sent.answer !== undefined && (
        <AnswerDates sent={sent} answer={sent.answer} opens={props.appealWaits} />
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <LinkButton href={`${base}/replies/${letter.id}`}>
          {t(sent.replies.length > 0 ? "sent.again" : "sent.reply")}
        </LinkButton>
        <a href={`${base}/timeline`} className="tap">
          {t("timeline")}
        </a>
        <a href={`${base}/letters/${letter.id}`} className="tap">
          {t("toLetters")}
        </a>
      </div>
      {authority && (
        <section className="grid gap-3">
          <h2 className="text-h2">{t("sent.taken")}</h2>
          {sent.taken === undefined || Object.keys(forms.taken.errors).length > 0 ? (
            <TakenForm form={forms.taken} />
          ) : (
            <p>{t(`takenLine.${sent.taken.outcome}`, { date: formatDate(sent.taken.on, language) })}</p>
          )}
        </section>
      )}
      <section className="grid gap-3">
        <h2 className="text-h2">{t("sent.arrival")}</h2>
        {sent.arrived === undefined || Object.keys(forms.arrived.errors).length > 0 ? (
          <>
            <p>{t("sent.arrivalWhy")}</p>
            <ArrivalForm form={forms.arrived} />
          </>
        ) : (
          <p>
            {t("arrivedLine", {
              date: formatDate(sent.arrived.on, language),
              proof: t(`sent.proofs.${sent.arrived.proof}`),
            })}
          </p>
        )}
        {sent.arrived !== undefined && props.restarted !== undefined && (
          <Restarted deadline={props.restarted} />
        )}
      </section>
      <Answers sent={sent} base={base} />
    </PageColumn>
  );
}

function SentSummary({ sent, correctHref }: { sent: SentLetter; correctHref: string }) {
  const t = useTranslations("replies");
  const language = useLocale() as Language;
  const rows: SummaryRow[] = [
    {
      key: "on",
      term: t("sent.on"),
      value: formatDateWithWeekday(sent.on, language),
      changeHref: correctHref,
    },
    { key: "way", term: t("sent.way"), value: t(`sent.ways.${sent.way}`) },
    { key: "tracking", term: t("sent.tracking"), value: sent.tracking },
    { key: "reference", term: t("sent.reference"), value: sent.reference },
  ];
  return <SummaryList rows={rows} />;
}

function AnswerDates(props: { sent: SentLetter; answer: AnswerDeadline; opens: boolean }) {
  const { sent, answer, opens } = props;
  const t = useTranslations("replies");
  const language = useLocale() as Language;
  return (
    <section className="grid gap-2">
      <h2 className="text-h2">{t("sent.deadlines")}</h2>
      <ol className="grid list-decimal gap-1 pl-6">
        <li>
          {t(sent.arrived === undefined ? "sent.lastDay" : "sent.lastDayArrived", {
            date: formatDateWithWeekday(answer.lastDay, language),
            days: answer.days,
          })}
        </li>
        {opens && <li>{t("sent.opens", { date: formatDateWithWeekday(answer.opensOn, language) })}</li>}
      </ol>
      {sent.arrived === undefined && sent.way === "post" && (
        <p className="text-ink-2">{t("sent.onTheWay")}</p>
      )}
      <Sum deadline={answer} />
    </section>
  );
}

function Restarted({ deadline }: { deadline: Deadline }) {
  const t = useTranslations("replies.sent");
  const language = useLocale() as Language;
  return (
    <div className="grid gap-2">
      <h3 className="text-h3">{t("restartTitle")}</h3>
      <p>
        {t("restart", {
          date: formatDate(deadline.start, language),
          last: formatDate(deadline.lastDay, language),
        })}
      </p>
      <Sum deadline={deadline} />
    </div>
  );
}

/** 怎么算的, with the law it comes from. */
function Sum({ deadline }: { deadline: Deadline }) {
  const t = useTranslations("replies.sent");
  const language = useLocale() as Language;
  return (
    <Details summary={t("how")}>
      <p>
        {t(`sum.${deadline.sum.unit}`, {
          start: formatDate(deadline.start, language),
          count: deadline.sum.count,
          last: formatDate(deadline.lastDay, language),
        })}
      </p>
      {deadline.citations.map((citation) => (
        <p
          key={`${citation.act} ${citation.article} ${citation.item ?? ""}`}
          className="text-small text-ink-2"
        >
          {citationText(citation, language)} · {citation.version}
        </p>
      ))}
    </Details>
  );
}

function Answers({ sent, base }: { sent: SentLetter; base: string }) {
  const t = useTranslations("replies");
  const language = useLocale() as Language;
  if (sent.replies.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-h2">{t("sent.answers")}</h2>
      <ul className="border-t border-line-soft">
        {sent.replies.map((reply) => (
          <li key={reply.entry} className="grid gap-1 border-b border-line-soft py-2">
            <p>
              {t("replyLine", {
                date: formatDate(reply.on, language),
                judgement: t(`reply.judgements.${reply.judgement}`),
              })}
            </p>
            {reply.quote !== undefined && <p className="text-ink-2">“{reply.quote}”</p>}
            <a href={`${base}/replies/${sent.letter}?correct=${reply.entry}`} className="tap">
              {t("reply.saveCorrection")}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
