import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type PlaceOf, useFactLinks } from "@/components/attempts/use-fact-links";
import { DamageCard } from "@/components/damages/damage-card";
import { BackLink } from "@/components/elements/back-link";
import { LinkButton } from "@/components/elements/link-button";
import { PageColumn } from "@/components/elements/page-column";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { type DamageHead, type HeadId, totalOf } from "@/domain/damages/damage-head";
import { formatYuan } from "@/domain/money/format-yuan";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

const FIGURES: readonly DamageHead["state"][] = ["computed", "needs", "alternatives"];

/** What can enter the total once its facts are there; the other heads never do. */
const COUNTED: readonly HeadId[] = ["price-difference", "unused-term", "charges-after-cancelling"];

/** What can be asked for in money: the total with its parts, one card for each head, and what to know beside them. */
export function DamagesPage(props: {
  base: string;
  today: PlainDate;
  facts: AttemptFacts | undefined;
  heads: readonly DamageHead[];
  placeOf: PlaceOf;
  letterReady: boolean;
  /** The one next step of the page is to add a bill. */
  nextIsBill: boolean;
  bills: ReactNode;
  courtFees: ReactNode;
}) {
  const t = useTranslations("damages");
  const language = useLocale() as Language;
  const links = useFactLinks(props);
  const { base, heads } = props;
  const figures = heads.filter(({ state }) => FIGURES.includes(state));
  const firstSum = figures.find(({ lines }) => lines.length > 0);
  const beside = heads.filter(({ state }) => !FIGURES.includes(state));
  return (
    <PageColumn>
      <BackLink href={base} />
      <div className="grid gap-2">
        <h1 className="text-h1">{t("title")}</h1>
        <p className="text-ink-2">{t("lead")}</p>
        <p className="text-small text-ink-2">{t("asOf", { date: formatDate(props.today, language) })}</p>
      </div>
      {props.facts === undefined ? (
        <>
          <p>{t("notYet")}</p>
          <p>
            <LinkButton href={`${base}/service`}>{t("gap.service")}</LinkButton>
          </p>
        </>
      ) : (
        <Total heads={heads} />
      )}
      {props.bills}
      {figures.length > 0 && (
        <section className="grid gap-3" aria-label={t("how")}>
          {figures.map((head) => (
            <DamageCard key={head.head} head={head} links={links} open={head === firstSum} />
          ))}
          <p className="text-small text-ink-2">{t("reading")}</p>
        </section>
      )}
      {props.courtFees}
      {beside.length > 0 && (
        <section className="grid gap-3">
          <h2 className="text-h2">{t("besideTitle")}</h2>
          {beside.map((head) => (
            <DamageCard key={head.head} head={head} links={links} open={false} />
          ))}
        </section>
      )}
      {props.letterReady && (
        <p className="no-print">
          <LinkButton kind={props.nextIsBill ? "secondary" : "primary"} href={`${base}/letters`}>
            {t("toLetters")}
          </LinkButton>
        </p>
      )}
    </PageColumn>
  );
}

/** The sum of what counts, with its parts above it. */
function Total({ heads }: { heads: readonly DamageHead[] }) {
  const t = useTranslations("damages");
  const language = useLocale() as Language;
  const counted = heads.filter(({ fen }) => fen !== undefined);
  const total = totalOf(heads);
  if (counted.length === 0) return <p>{t("none")}</p>;
  return (
    <section aria-labelledby="total" className="grid gap-2 rounded-card border border-indigo bg-surface p-4">
      <h2 id="total" className="text-h3">
        {t("ask")}
      </h2>
      <dl>
        {counted.length > 1 &&
          counted.map(({ head, fen = 0 }) => (
            <div key={head} className="flex flex-wrap justify-between gap-x-4 border-b border-line-soft py-1">
              <dt>{t(`head.${head}.name`)}</dt>
              <dd className="nowrap tabular-nums">{formatYuan(fen, language)}</dd>
            </div>
          ))}
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 pt-1">
          <dt className="font-semibold">{t("total")}</dt>
          <dd className="nowrap text-hero font-semibold tabular-nums">{formatYuan(total, language)}</dd>
        </div>
      </dl>
      {heads.some(({ head, missing }) => COUNTED.includes(head) && missing.length > 0) && (
        <p className="text-amber">{t("sofar")}</p>
      )}
      <p className="text-ink-2">{t("totalNote")}</p>
    </section>
  );
}
