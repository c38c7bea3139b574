import { useLocale, useTranslations } from "next-intl";
import { eachOnce, type useFactLinks } from "@/components/attempts/use-fact-links";
import { SumLines } from "@/components/damages/sum-lines";
import { Details } from "@/components/elements/details";
import { Tag, type TagKind } from "@/components/elements/tag";
import type { LinkedFact } from "@/components/law/finding-card";
import { CitationList } from "@/components/routes/citation-list";
import type { DamageAlternative, DamageHead, DamageWarning } from "@/domain/damages/damage-head";
import { DECISIONS } from "@/domain/law/decisions";
import { formatYuan } from "@/domain/money/format-yuan";
import type { Language } from "@/domain/time/format-date";

type Links = ReturnType<typeof useFactLinks>;

const LOOK: Readonly<Record<DamageHead["state"], TagKind>> = {
  computed: "indigo",
  needs: "amber",
  alternatives: "plain",
  listed: "plain",
  note: "plain",
};

/**
 * One head of damages: the figure, what is missing, how it was worked out, what stands beside the total, what to mind, and
 * the ground in law.
 */
export function DamageCard(props: { head: DamageHead; links: Links; open: boolean }) {
  const { head, links } = props;
  const t = useTranslations("damages");
  const language = useLocale() as Language;
  const id = `head-${head.head}`;
  return (
    <article aria-labelledby={id} className="grid gap-3 card p-4 print:block">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 id={id} className="text-h3">
          {t(`head.${head.head}.name`)}
        </h3>
        <Tag kind={LOOK[head.state]}>{t(`state.${head.state}`)}</Tag>
      </div>
      <p>{t(`head.${head.head}.what`)}</p>
      {head.fen !== undefined && (
        <p className="text-h2 font-semibold tabular-nums">{formatYuan(head.fen, language)}</p>
      )}
      {head.perMonthFen !== undefined && (
        <p className="text-ink-2">{t("perMonth", { amount: formatYuan(head.perMonthFen, language) })}</p>
      )}
      <Missing head={head} links={links} />
      {head.lines.length > 0 && (
        <Details summary={t("how")} open={props.open}>
          <SumLines lines={head.lines} linkOf={links.fact} />
          <Decision id={head.decision} />
        </Details>
      )}
      <Alternatives alternatives={head.alternatives} links={links} />
      <Warnings warnings={head.warnings} links={links} />
      {head.citations.length > 0 && (
        <Details summary={t("law")}>
          <CitationList citations={head.citations} />
        </Details>
      )}
    </article>
  );
}

/** What is asked before the figure is whole, each with its question. */
function Missing({ head, links }: { head: DamageHead; links: Links }) {
  const t = useTranslations("damages");
  if (head.missing.length === 0) return null;
  const asked = eachOnce(
    head.missing.map((pointer) => {
      const gap = gapOf(pointer);
      const { href, label } = links.missing(pointer);
      return { href: pointer === "/bills" ? `${href}?item=new` : href, label: gap ? t(`gap.${gap}`) : label };
    }),
  );
  return (
    <div className="grid gap-1">
      {head.fen !== undefined && <p className="text-amber">{t("sofar")}</p>}
      <p className="font-semibold">{t("missing")}</p>
      <FactList facts={asked} />
    </div>
  );
}

const GAPS = [
  [/^\/bills$/, "bills"],
  [/^\/bills\//, "billDays"],
  [/^\/targetPlan\/priceFen$/, "targetPrice"],
  [/^\/currentPlan\/priceFen$/, "planPrice"],
  [/^\/currentPlan\/prepaidFen$/, "prepaid"],
  [/^\/currentPlan\/paidFrom$/, "paidFrom"],
  [/^\/currentPlan\/paidTo$/, "paidTo"],
  [/^\/currentPlan\/startedOn$/, "startedOn"],
  [/^\/refund\/askedOn$/, "refundAskedOn"],
  [/^\/events$/, "refusal"],
  [/^\/events\/\d+\/amountFen$/, "amount"],
  [/^\/events\/\d+\/when$/, "when"],
] as const satisfies readonly (readonly [RegExp, string])[];

const gapOf = (pointer: string) => GAPS.find(([pattern]) => pattern.test(pointer))?.[1];

/** Figures that are shown and never counted. */
function Alternatives(props: { alternatives: readonly DamageAlternative[]; links: Links }) {
  const t = useTranslations("damages");
  const language = useLocale() as Language;
  if (props.alternatives.length === 0) return null;
  return (
    <section className="grid gap-2 border-l-4 border-line-soft pl-4">
      <h4 className="font-semibold">{t("alternatives")}</h4>
      <ul className="grid gap-2">
        {props.alternatives.map(({ basis, fen, lines }) => (
          <li key={basis}>
            <p className="flex flex-wrap justify-between gap-x-4">
              <span>{t(`basis.${basis}`)}</span>
              <span className="nowrap tabular-nums text-ink-2">{formatYuan(fen, language)}</span>
            </p>
            <Details summary={t("how")}>
              <SumLines lines={lines} linkOf={props.links.fact} />
            </Details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Warnings({ warnings, links }: { warnings: readonly DamageWarning[]; links: Links }) {
  const t = useTranslations("damages");
  if (warnings.length === 0) return null;
  return (
    <section className="grid gap-1 print:block">
      <h4 className="font-semibold">{t("conditions")}</h4>
      <ul className="grid list-disc gap-1 pl-6 print:block">
        {warnings.map(({ code, because, citations }) => {
          const facts = NAMES_ITS_FACTS.includes(code) ? eachOnce(because.map(links.fact)) : [];
          return (
            <li key={code}>
              <p>{t(`warning.${code}`)}</p>
              {facts.length === 1 && <FactList facts={facts} />}
              {facts.length > 1 && (
                <Details summary={t("which", { count: facts.length })}>
                  <FactList facts={facts} />
                </Details>
              )}
              {citations.length > 0 && <CitationList citations={citations} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Warnings about single facts: the person must be able to go and see which. */
const NAMES_ITS_FACTS: readonly DamageWarning["code"][] = [
  "above-plan-price",
  "bills-overlap",
  "bill-covers-both-sides",
  "asked-within-a-span",
  "request-must-be-proved",
];

/** What the texts leave open and we had to decide, said where it was used. */
function Decision({ id }: { id: DamageHead["decision"] }) {
  const t = useTranslations("damages");
  const language = useLocale() as Language;
  const decision = DECISIONS.find((each) => each.id === id);
  if (decision === undefined) return null;
  return (
    <p className="text-small text-ink-2">
      {t("decided")}
      {language === "zh-CN" ? "：" : ": "}
      {decision.decision[language]}
    </p>
  );
}

function FactList({ facts }: { facts: readonly LinkedFact[] }) {
  return (
    <ul className="grid gap-1">
      {facts.map(({ href, label }) => (
        <li key={`${href} ${label}`}>
          <a href={href} className="tap">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
