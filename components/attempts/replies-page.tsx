import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { letterReference } from "@/components/attempts/letters-page";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { Tag } from "@/components/elements/tag";
import type { PromiseOnRecord } from "@/domain/attempts/promises";
import type { SentLetter, waitingState } from "@/domain/attempts/sending";
import type { LetterKind } from "@/domain/letters/letter";
import type { NextStep } from "@/domain/reminders/next-step";
import { formatDate, formatDateWithWeekday, type Language } from "@/domain/time/format-date";
import { dayOfInstant } from "@/domain/time/instant";
import { latest } from "@/domain/time/when";

export type ShownLetter = {
  readonly id: string;
  readonly kind: LetterKind;
  readonly sent: (SentLetter & { readonly waiting: ReturnType<typeof waitingState> }) | undefined;
};

/** 寄出与答复: what is to be answered now, every letter with what came of it, promises, and what comes next. */
export function RepliesPage(props: {
  base: string;
  attemptId: string;
  letters: readonly ShownLetter[];
  promises: readonly PromiseOnRecord[];
  next: NextStep | undefined;
  appealOpen: boolean;
  /** Makes the next complaint from the latest one. */
  again: { make: FormAction; after: string; idempotency: string } | undefined;
  settle: FormAction;
  idempotencyOf: () => string;
  problem: "entry" | "rate" | "other" | undefined;
  recorded: boolean;
}) {
  const t = useTranslations("replies");
  const { base, letters, promises, next } = props;
  const due = promises.filter(({ state }) => state === "due");
  const rest = promises.filter(({ state }) => state !== "due");
  return (
    <PageColumn>
      <BackLink href={base} />
      <h1 className="text-h1">{t("title")}</h1>
      {props.problem !== undefined && (
        <div id="problem">
          <Notice kind="danger" title={t("refused.title")}>
            <p>{t(`refused.${props.problem}`)}</p>
          </Notice>
        </div>
      )}
      {props.recorded && (
        <div id="recorded">
          <Notice kind="done" title={t("recorded")} live />
        </div>
      )}
      {due.length > 0 && (
        <section className="grid gap-3" aria-labelledby="due">
          <h2 id="due" className="text-h2">
            {t("promise.title")}
          </h2>
          <p className="text-ink-2">{t("promise.why")}</p>
          {due.map((promise) => (
            <PromiseQuestion key={promise.key} promise={promise} {...props} />
          ))}
        </section>
      )}
      <NextActions {...props} primary={due.length === 0} />
      <section className="grid gap-2">
        {letters.length === 0 ? (
          <>
            <p>{t("none")}</p>
            <p>
              <LinkButton href={`${base}/letters`}>{t("toLetters")}</LinkButton>
            </p>
          </>
        ) : (
          <ul className="grid gap-4">
            {letters.map((letter) => (
              <LetterCard key={letter.id} letter={letter} base={base} next={next} />
            ))}
          </ul>
        )}
      </section>
      {rest.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-h2">{t("promise.all")}</h2>
          <ul className="border-t border-line-soft">
            {rest.map((promise) => (
              <li key={promise.key} className="grid gap-1 border-b border-line-soft py-3">
                <PromiseWords promise={promise} />
                <p>
                  <Tag
                    kind={
                      promise.state === "kept" ? "bamboo" : promise.state === "broken" ? "amber" : "plain"
                    }
                  >
                    {t(`promise.state.${promise.state}`)}
                  </Tag>
                </p>
                {(promise.state === "kept" || promise.state === "broken") && (
                  <PromiseForm
                    {...props}
                    promise={promise}
                    outcomes={[promise.state === "kept" ? "broken" : "kept"]}
                    change
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {letters.some(({ sent }) => sent !== undefined) && (
        <ul className="grid gap-1">
          <Leads href={`${base}/replies/solved`}>{t("solvedLink")}</Leads>
          <Leads href={`${base}/timeline`}>{t("timeline")}</Leads>
          <Leads href={base.replace(/\/[^/]+$/, "/reminders")}>{t("reminders")}</Leads>
        </ul>
      )}
    </PageColumn>
  );
}

function Leads({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <a href={href} className="tap">
        {children}
      </a>
    </li>
  );
}

type Asking = { attemptId: string; settle: FormAction; idempotencyOf: () => string };

function PromiseQuestion(props: Asking & { promise: PromiseOnRecord }) {
  return (
    <div className="grid gap-3 rounded-card border border-amber bg-amber-tint p-4">
      <PromiseWords promise={props.promise} />
      <PromiseForm {...props} outcomes={["broken", "kept"]} />
    </div>
  );
}

function PromiseWords({ promise }: { promise: PromiseOnRecord }) {
  const t = useTranslations("replies.promise");
  const language = useLocale() as Language;
  const { dueAt, text, saidOn } = promise;
  return (
    <div className="grid gap-1">
      <p>{t("said", { date: formatDate(latest(saidOn), language), text })}</p>
      {dueAt !== undefined && (
        <p className="text-ink-2">
          {t("due", { date: formatDateWithWeekday(dayOfInstant(dueAt), language), time: clockOf(dueAt) })}
        </p>
      )}
    </div>
  );
}

/** "14:06" in Shanghai, which has no summer time. */
function clockOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);
}

function PromiseForm(
  props: Asking & { promise: PromiseOnRecord; outcomes: readonly ("kept" | "broken")[]; change?: boolean },
) {
  const t = useTranslations("replies.promise");
  return (
    <form action={props.settle} className="flex flex-wrap gap-3">
      <Hidden name="attempt" value={props.attemptId} />
      <Hidden name="promise" value={props.promise.key} />
      <Hidden name="idempotency" value={props.idempotencyOf()} />
      {props.outcomes.map((outcome, index) => (
        <Button
          key={outcome}
          name="outcome"
          value={outcome}
          kind={props.change ? "quiet" : index === 0 ? "primary" : "secondary"}
        >
          {t(props.change ? (outcome === "broken" ? "change" : "changeKept") : outcome)}
        </Button>
      ))}
    </form>
  );
}

function NextActions(props: {
  base: string;
  attemptId: string;
  next: NextStep | undefined;
  appealOpen: boolean;
  again: { make: FormAction; after: string; idempotency: string } | undefined;
  primary: boolean;
}) {
  const t = useTranslations("replies");
  const { next, again, base, primary } = props;
  const writes = again !== undefined && next?.kind === "write-again";
  return (
    <>
      {props.appealOpen && (
        <Notice kind="attention" title={t("appealOpen")}>
          <p>
            {next?.kind === "appeal" && primary ? (
              <LinkButton href={`${base}/letters#kind-miit-appeal`}>{t("toAppeal")}</LinkButton>
            ) : (
              <a href={`${base}/letters#kind-miit-appeal`} className="tap">
                {t("toAppeal")}
              </a>
            )}
          </p>
        </Notice>
      )}
      {again !== undefined && (
        <form action={again.make} className="grid gap-2">
          <Hidden name="attempt" value={props.attemptId} />
          <Hidden name="after" value={again.after} />
          <Hidden name="idempotency" value={again.idempotency} />
          <p className="text-ink-2">{t("nextLetterHint")}</p>
          <div>
            <Button kind={writes && primary ? "primary" : "secondary"}>{t("nextLetter")}</Button>
          </div>
        </form>
      )}
    </>
  );
}

function LetterCard({
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
      <li className="grid gap-2 rounded-card border border-line-soft bg-surface p-4">
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
    <li className="grid gap-2 rounded-card border border-line-soft bg-surface p-4">
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
