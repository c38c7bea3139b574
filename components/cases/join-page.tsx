import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { ErrorSummary } from "@/components/elements/error-summary";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { Radios } from "@/components/elements/radios";
import { Tag } from "@/components/elements/tag";
import type { Obstacle, Sector } from "@/domain/attempts/codes";
import { type Raw, typed } from "@/domain/attempts/steps/raw";
import type { ConsentPurpose } from "@/domain/cases/consents";
import { NEEDED_CONSENT } from "@/domain/cases/consents";
import type { Fit } from "@/domain/cases/criteria";
import { JOIN_QUESTION_NAMES, type JoinCheck } from "@/domain/cases/join-check";
import { localePath } from "@/messages/locales";

export type ShownConsent = {
  readonly purpose: ConsentPurpose;
  readonly label: string;
  readonly words: string;
  readonly hash: string;
};

/** Codes of `?refused=` and the sentence of each. */
const REFUSALS = {
  "consent.missing": "consentMissing",
  "consent.changed": "consentChanged",
  "case.not-open": "closed",
  "case.full": "full",
  "case.criteria-changed": "changed",
  "rate.limited": "limited",
} as const;

/** The check with its reasons, then the consents: one flow, nothing of the record retyped. */
export function JoinPage(props: {
  groupCase: {
    id: string;
    slug: string;
    title: string;
    providerName: string;
    sector: Sector;
    obstacles: readonly Obstacle[];
    criteriaVersion: number;
  };
  attemptId: string;
  attemptHref: string;
  answers: Raw;
  answered: boolean;
  joinCheck: JoinCheck;
  consents: readonly ShownConsent[];
  signInHref: string | undefined;
  refused: string;
  idempotency: string;
  check: FormAction;
  join: FormAction;
}) {
  const t = useTranslations("cases.join");
  const locale = useLocale();
  const { groupCase, joinCheck } = props;
  const missing = props.answered ? joinCheck.unanswered : [];
  const refusal = REFUSALS[props.refused as keyof typeof REFUSALS];
  const mistakes = [
    ...missing.map((name) => ({ field: name, message: `${t(`questions.${name}`)}：${t("missing")}` })),
    ...(refusal === undefined
      ? []
      : [{ field: refusal === "consentMissing" ? NEEDED_CONSENT : "main", message: t(refusal) }]),
  ];
  return (
    <PageColumn>
      <BackLink href={localePath(locale, `/cases/${groupCase.slug}`)} />
      <ErrorSummary mistakes={mistakes} />
      <div className="grid gap-1">
        <h1 className="text-h1">{t("title")}</h1>
        <p className="text-ink-2">{groupCase.title}</p>
      </div>
      <Fits reasons={joinCheck.fits.reasons} groupCase={groupCase} fixHref={props.attemptHref} />
      <form action={props.check} className="grid gap-6" noValidate>
        <Hidden name="caseId" value={groupCase.id} />
        <Hidden name="attemptId" value={props.attemptId} />
        <Hidden name="slug" value={groupCase.slug} />
        {JOIN_QUESTION_NAMES.map((name) => (
          <Radios
            key={name}
            name={name}
            label={t(`questions.${name}`)}
            value={typed(props.answers, name)}
            columns={2}
            error={missing.includes(name) ? t("missing") : undefined}
            choices={(["yes", "no"] as const).map((value) => ({ value, label: t(value) }))}
          />
        ))}
        <div>
          <Button kind={joinCheck.verdict === "yes" ? "secondary" : "primary"}>
            {t(joinCheck.verdict === "yes" ? "again" : "send")}
          </Button>
        </div>
      </form>
      {props.answered && joinCheck.verdict !== "open" && (
        <section id="result" tabIndex={-1} className="grid gap-4">
          {joinCheck.verdict === "no" ? <No against={joinCheck.against} /> : <Yes {...props} />}
        </section>
      )}
    </PageColumn>
  );
}

function Fits(props: {
  reasons: readonly Fit[];
  groupCase: { providerName: string; sector: Sector };
  fixHref: string;
}) {
  const t = useTranslations("cases.join");
  const sectors = useTranslations("attempts.sectors");
  const name = { provider: props.groupCase.providerName, sector: sectors(props.groupCase.sector) };
  const open = props.reasons.some(({ fits }) => fits !== "yes");
  return (
    <section className="grid gap-2">
      <h2 className="text-h3">{t("record")}</h2>
      <ul className="border-t border-line-soft">
        {props.reasons.map(({ criterion, fits }) => (
          <li
            key={criterion}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line-soft py-2"
          >
            <span>
              {criterion === "provider" || criterion === "sector"
                ? t(`criterion.${criterion}`, { name: name[criterion] })
                : t(`criterion.${criterion}`)}
            </span>
            <Tag kind={fits === "yes" ? "bamboo" : fits === "no" ? "plain" : "amber"}>{t(`fit.${fits}`)}</Tag>
          </li>
        ))}
      </ul>
      {open && (
        <a href={props.fixHref} className="tap">
          {t("fix")}
        </a>
      )}
    </section>
  );
}

function No({ against }: { against: JoinCheck["against"] }) {
  const t = useTranslations("cases.join");
  return (
    <Notice kind="attention" title={t("resultNo")}>
      <p>{t("resultNoText")}</p>
      <ul className="grid list-disc gap-1 pl-6">
        {against.map((reason) => (
          <li key={reason}>{t(`against.${reason}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Yes(props: {
  groupCase: { id: string; slug: string; criteriaVersion: number };
  attemptId: string;
  consents: readonly ShownConsent[];
  signInHref: string | undefined;
  refused: string;
  idempotency: string;
  join: FormAction;
}) {
  const t = useTranslations("cases.join");
  if (props.signInHref !== undefined)
    return (
      <Notice kind="done" title={t("resultYes")}>
        <p>{t("signIn")}</p>
        <p>{t("signInText")}</p>
        <p>
          <a className="tap" href={props.signInHref}>
            {t("signInLink")}
          </a>
        </p>
      </Notice>
    );
  return (
    <>
      <Notice kind="done" title={t("resultYes")}>
        <p>{t("resultYesText")}</p>
      </Notice>
      <ConsentForm {...props} button={t("join")} title={t("consentsTitle")} lead={t("consentsLead")} />
    </>
  );
}

/** One unticked box for each purpose; the words beside it are what is kept. */
export function ConsentForm(props: {
  groupCase: { id: string; slug: string; criteriaVersion: number };
  attemptId: string;
  consents: readonly ShownConsent[];
  refused?: string;
  idempotency: string;
  join: FormAction;
  title: ReactNode;
  lead?: ReactNode;
  button: ReactNode;
}) {
  return (
    <form action={props.join} className="grid gap-4" noValidate>
      <Hidden name="caseId" value={props.groupCase.id} />
      <Hidden name="slug" value={props.groupCase.slug} />
      <Hidden name="attemptId" value={props.attemptId} />
      <Hidden name="criteriaVersion" value={String(props.groupCase.criteriaVersion)} />
      <Hidden name="idempotency" value={props.idempotency} />
      <h2 className="text-h2">{props.title}</h2>
      {props.lead && <p>{props.lead}</p>}
      {props.consents.map(({ purpose, label, words, hash }) => (
        <div key={purpose} className="grid gap-1">
          <Hidden name={`hash-${purpose}`} value={hash} />
          <label htmlFor={purpose} className="choice-row">
            <input
              type="checkbox"
              id={purpose}
              name={`give-${purpose}`}
              value="yes"
              aria-describedby={`${purpose}-words`}
              className="choice-mark"
            />
            <span className="font-semibold">{label}</span>
          </label>
          <p id={`${purpose}-words`} className="pl-3 text-small text-ink-2">
            {words}
          </p>
        </div>
      ))}
      <div>
        <Button>{props.button}</Button>
      </div>
    </form>
  );
}
