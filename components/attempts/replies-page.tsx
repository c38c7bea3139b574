import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LetterCard, type ShownLetter } from "@/components/attempts/letter-card";
import { PromiseForm, PromiseQuestion, PromiseWords } from "@/components/attempts/promise-question";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { Tag } from "@/components/elements/tag";
import type { PromiseOnRecord } from "@/domain/attempts/promises";
import type { NextStep } from "@/domain/reminders/next-step";

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
