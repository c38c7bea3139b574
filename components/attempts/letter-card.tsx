import { useLocale, useTranslations } from "next-intl";
import { letterReference } from "@/components/attempts/letters-page";
import { LinkButton } from "@/components/elements/link-button";
import { Tag } from "@/components/elements/tag";
import type { SentLetter, waitingState } from "@/domain/attempts/sending";
import type { LetterKind } from "@/domain/letters/letter";
import type { NextStep } from "@/domain/reminders/next-step";
import { formatDate, formatDateWithWeekday, type Language } from "@/domain/time/format-date";

export type ShownLetter = {
  readonly id: string;
  readonly kind: LetterKind;
  readonly sent: (SentLetter & { readonly waiting: ReturnType<typeof waitingState> }) | undefined;
};

/** One letter: to be sent, or sent with what came of it. */
export function LetterCard({
  letter,
  base,
  next,
}: {
  letter: ShownLetter;
  base: string;
  next: NextStep | undefined;
}) {
  const t = useTranslations("replies");
  const kinds = useTranslations("letters.kinds");
  const language = useLocale() as Language;
  const { sent } = letter;
  const title = t("letter", { title: kinds(`${letter.kind}.title`), reference: letterReference(letter.id) });
  const page = `${base}/sent/${letter.id}`;
  if (sent === undefined)
    return (
      <li className="grid gap-2 card p-4">
        <h2 className="text-h3">{title}</h2>
        <p className="text-ink-2">{t("notSent")}</p>
        <p>
          {next?.kind === "send" && next.letter === letter.id ? (
            <LinkButton href={page}>{t("markSent")}</LinkButton>
          ) : (
            <a href={page} className="tap">
              {t("markSent")}
            </a>
          )}
        </p>
      </li>
    );
  const authority = sent.route !== undefined && sent.route !== "operator-complaint";
  const { state, until } = sent.waiting;
  const shown = authority && state === "no-term" ? "authority" : state;
  const amber = state === "soon" || state === "passed" || state === "partly-answered";
  return (
    <li className="grid gap-2 card p-4">
      <h2 className="text-h3">{title}</h2>
      <p className="flex flex-wrap items-center gap-2">
        <Tag kind={amber ? "amber" : state === "answered" ? "indigo" : "plain"}>{t(`state.${shown}`)}</Tag>
        {until !== undefined && state !== "partly-answered" && (
          <span>{t("until", { date: formatDateWithWeekday(until, language) })}</span>
        )}
      </p>
      <ul className="grid gap-1 text-ink-2">
        <li>{t("sentLine", { date: formatDate(sent.on, language), way: t(`sent.ways.${sent.way}`) })}</li>
        {sent.tracking !== undefined && <li>{t("tracking", { number: sent.tracking })}</li>}
        {sent.reference !== undefined && <li>{t("reference", { number: sent.reference })}</li>}
        {sent.arrived !== undefined && (
          <li>
            {t("arrivedLine", {
              date: formatDate(sent.arrived.on, language),
              proof: t(`sent.proofs.${sent.arrived.proof}`),
            })}
          </li>
        )}
        {sent.taken !== undefined && (
          <li>{t(`takenLine.${sent.taken.outcome}`, { date: formatDate(sent.taken.on, language) })}</li>
        )}
        {sent.replies.map((reply) => (
          <li key={reply.entry}>
            {t("replyLine", {
              date: formatDate(reply.on, language),
              judgement: t(`reply.judgements.${reply.judgement}`),
            })}
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <a href={`${base}/replies/${letter.id}`} className="tap">
          {t(sent.replies.length > 0 ? "sent.again" : "sent.reply")}
        </a>
        <a href={page} className="tap">
          {t("open")}
        </a>
      </p>
    </li>
  );
}
