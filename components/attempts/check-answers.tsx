import { useTranslations } from "next-intl";
import { useAnswerWords } from "@/components/attempts/answer-words";
import { useEventWords } from "@/components/attempts/event-words";
import { BackLink } from "@/components/elements/back-link";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { StepsBar } from "@/components/elements/steps-bar";
import { SummaryList, type SummaryRow } from "@/components/elements/summary-list";
import { Tag } from "@/components/elements/tag";
import type { ContradictionCode } from "@/domain/attempts/contradiction";
import { COMPARISON_FIELDS } from "@/domain/attempts/steps/comparison";
import { CONTACT_FIELDS } from "@/domain/attempts/steps/contact";
import type { SavedStep } from "@/domain/attempts/steps/pages";
import { FOLDED_PLANS_FIELDS, PLANS_FIELDS } from "@/domain/attempts/steps/plans";
import { type Answer, type Raw, ticked, typed } from "@/domain/attempts/steps/raw";
import { isClause } from "@/domain/attempts/steps/said";
import { FIELDS_OF_SECTOR, SERVICE_FIELDS } from "@/domain/attempts/steps/service";
import { itemsOf, type Step, stepsFor } from "@/domain/attempts/wizard";
import type { PlainDate } from "@/domain/time/plain-date";

export type CheckProps = {
  readonly base: string;
  readonly answers: readonly Answer[];
  readonly today: PlainDate;
  readonly progress: { position: number; total: number };
  readonly backHref: string;
  /** Pages and entries whose answers the letter prints, as `step` or `step/item`. */
  readonly printed: ReadonlySet<string>;
  readonly open: readonly Step[];
  readonly wrong: readonly { step: SavedStep; item: string }[];
  readonly contradictions: readonly { code: ContradictionCode; href: string }[];
  readonly letterReady: boolean;
};

const FIELDS: Readonly<Partial<Record<string, readonly string[]>>> = {
  service: SERVICE_FIELDS,
  plans: PLANS_FIELDS,
  obstacles: ["codes", "upgradeEasier"],
  comparison: COMPARISON_FIELDS,
  evidence: ["held"],
  wishes: ["remedies"],
  contact: CONTACT_FIELDS,
};

/** Without these there is no letter. */
const NEEDED: readonly string[] = ["service", "plans", "tried", "wishes"];

/** Shown only once they are answered: they are asked of some people only. */
const RARELY_ASKED: ReadonlySet<string> = new Set([...Object.keys(FIELDS_OF_SECTOR), ...FOLDED_PLANS_FIELDS]);

/** Who cancels is not asked for another plan. */
const isRarelyAsked = (field: string, raw: Raw): boolean =>
  RARELY_ASKED.has(field) || (/^target./.test(field) && typed(raw, "target") === "cancel");

/** Every answer with its way to change it, what the letter will say, and what does not fit together. */
export function CheckAnswers(props: CheckProps) {
  const t = useTranslations("attempts");
  const { base, answers } = props;
  // The letter hangs on three pages; the rest only strengthens it.
  const goOn = props.wrong[0]?.step ?? props.open.find((step) => NEEDED.includes(step)) ?? props.open[0];
  const hrefOf = (step: string, item: string) =>
    `${base}/${step}?${item === "" ? "" : `item=${item}&`}then=check`;
  return (
    <PageColumn>
      <BackLink href={props.backHref} />
      <div className="grid gap-2">
        <StepsBar step={props.progress.position} total={props.progress.total} />
        <h1 className="text-h1">{t("steps.check.title")}</h1>
        <p className="text-ink-2">{t("steps.check.hint")}</p>
      </div>
      {props.contradictions.length > 0 && (
        <Notice kind="attention" title={t("check.contradictionsTitle")}>
          <ul className="grid gap-1">
            {props.contradictions.map(({ code, href }) => (
              <li key={`${code} ${href}`}>
                <a href={href} className="tap">
                  {t(`contradictions.${code.replace(".", "-")}`)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {props.wrong.length > 0 && (
        <Notice kind="danger" title={t("check.wrongTitle")}>
          <StepLinks
            links={props.wrong.map(({ step, item }) => ({
              href: `${hrefOf(step, item)}#errors`,
              label: t(`steps.${step}.short`),
            }))}
          />
        </Notice>
      )}
      {props.open.length > 0 && (
        <Notice title={t("check.openTitle")}>
          <StepLinks
            links={props.open.map((step) => ({ href: `${base}/${step}`, label: t(`steps.${step}.short`) }))}
          />
        </Notice>
      )}
      {[...stepsFor(answers).filter((step) => step !== "check"), "contact"].map((step) => (
        <Section key={step} {...props} step={step} hrefOf={hrefOf} />
      ))}
      <div className="flex flex-wrap gap-3">
        {props.letterReady ? (
          <>
            <LinkButton href={`${base}/rights`}>{t("check.toRights")}</LinkButton>
            <LinkButton kind="secondary" href={`${base}/letters`}>
              {t("check.toLetter")}
            </LinkButton>
          </>
        ) : (
          <div className="grid gap-3">
            <p>{t("check.notReady")}</p>
            {goOn && (
              <p>
                <LinkButton href={`${base}/${goOn}`}>
                  {t("task.goOn", { step: t(`steps.${goOn}.short`) })}
                </LinkButton>
              </p>
            )}
          </div>
        )}
      </div>
    </PageColumn>
  );
}

function StepLinks({ links }: { links: readonly { href: string; label: string }[] }) {
  return (
    <ul className="grid gap-1">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} className="tap">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Section(props: CheckProps & { step: string; hrefOf: (step: string, item: string) => string }) {
  const t = useTranslations("attempts");
  const { step, answers, printed, hrefOf } = props;
  const words = useAnswerWords(itemsOf(answers, "tried"), props.today);
  const eventWords = useEventWords(props.today);
  const mark = (key: string) =>
    printed.has(key) ? <Tag kind="indigo">{t("check.inLetter")}</Tag> : undefined;
  const fieldRows = (raw: Raw, fields: readonly string[], item: string): SummaryRow[] =>
    fields
      .filter((field) => typed(raw, field) !== "" || !(step === "comparison" || isRarelyAsked(field, raw)))
      .map((field) => {
        const value = words.value(field, ticked(raw, field));
        const label =
          step === "contact" && field === "province"
            ? t("fields.livesIn.label")
            : words.label(field, isClause(raw));
        return {
          key: `${item}${field}`,
          term: label,
          value: value === "" ? undefined : <span className="whitespace-pre-line">{value}</span>,
          changeHref: hrefOf(step, item),
          changeWhat: t("check.changeWhat", { what: label }),
        };
      });
  const rows: SummaryRow[] =
    step === "tried" || step === "said"
      ? itemsOf(answers, step).map(({ item, raw }) => {
          const what = step === "tried" ? eventWords(raw) : words.label("text", isClause(raw));
          const body = typed(raw, step === "tried" ? "note" : "text");
          return {
            key: item,
            term: what,
            value: body === "" ? undefined : <span className="line-clamp-6 whitespace-pre-line">{body}</span>,
            note: mark(`${step}/${item}`),
            changeHref: hrefOf(step, item),
            changeWhat: t("check.changeWhat", { what }),
          };
        })
      : fieldRows(
          answers.find((answer) => answer.step === step && answer.item === "")?.raw ?? {},
          FIELDS[step] ?? [],
          "",
        );
  return (
    <section className="grid gap-2">
      <h2 className="flex flex-wrap items-center gap-3 text-h2">
        {t(`steps.${step}.short`)}
        {step !== "tried" && step !== "said" && mark(step)}
      </h2>
      {rows.length === 0 ? (
        <p>
          <a href={`${props.base}/${step}`} className="tap">
            {t("none")}
          </a>
        </p>
      ) : (
        <SummaryList rows={rows} />
      )}
    </section>
  );
}
