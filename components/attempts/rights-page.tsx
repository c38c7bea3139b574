import { useLocale, useTranslations } from "next-intl";
import { Contradictions } from "@/components/attempts/contradictions";
import { eachOnce, type PlaceOf, useFactLinks } from "@/components/attempts/use-fact-links";
import { BackLink } from "@/components/elements/back-link";
import { Details } from "@/components/elements/details";
import { JumpLinks } from "@/components/elements/jump-links";
import { LinkButton } from "@/components/elements/link-button";
import { PageColumn } from "@/components/elements/page-column";
import { FindingCard } from "@/components/law/finding-card";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Contradiction } from "@/domain/attempts/contradiction";
import { explainFinding } from "@/domain/law/explain-finding";
import type { Finding, Part } from "@/domain/law/finding";
import type { Language } from "@/domain/time/format-date";

/**
 * What does not fit together first, because it can turn any finding. Then findings in plain words: what applies, what else
 * can be asked for, what the other side may say, what needs facts, and what does not apply, folded.
 */
export function RightsPage(props: {
  base: string;
  findings: readonly Finding[];
  contradictions: readonly Contradiction[];
  facts: AttemptFacts | undefined;
  placeOf: PlaceOf;
  letterReady: boolean;
}) {
  const t = useTranslations("attempts.rights");
  const { base, facts, findings } = props;
  const language = useLocale() as Language;
  const links = useFactLinks(props);
  const cards = (chosen: readonly Finding[]) =>
    chosen.map((finding, index) => (
      <FindingCard
        key={finding.provision}
        open={index === 0 && finding.part === "ground"}
        finding={finding}
        explanation={facts && explainFinding(finding, facts, language)}
        because={eachOnce(finding.because.map(links.fact))}
        missing={eachOnce(finding.missing.map(links.missing))}
      />
    ));
  const group = (verdict: Finding["verdict"]) => cards(findings.filter((each) => each.verdict === verdict));
  const applying = (...parts: readonly Part[]) =>
    cards(findings.filter(({ verdict, part }) => verdict === "applies" && parts.includes(part)));
  const [applies, needs, not] = [applying("ground"), group("needs"), group("does-not-apply")];
  const [beside, against] = [applying("claim", "consequence"), applying("counterpoint")];
  return (
    <PageColumn>
      <BackLink href={base} />
      <div className="grid gap-2">
        <h1 className="text-h1">{t("title")}</h1>
        <p className="text-ink-2">{t("lead")}</p>
        {findings.length > 0 && (
          <p className="font-semibold">
            {t("counts", { applies: applies.length, needs: needs.length, not: not.length })}
          </p>
        )}
      </div>
      <Contradictions contradictions={props.contradictions} links={links} />
      <JumpLinks
        label={t("jump")}
        links={[
          applies.length > 0 && { to: "applies", words: t("appliesTitle") },
          beside.length > 0 && { to: "beside", words: t("besideTitle") },
          against.length > 0 && { to: "against", words: t("againstTitle") },
          needs.length > 0 && { to: "needs", words: t("needsTitle") },
          not.length > 0 && { to: "not", words: t("notTitle", { count: not.length }) },
        ]}
      />
      {findings.length === 0 && <p>{t("none")}</p>}
      {applies.length > 0 && (
        <section id="applies" className="grid gap-3">
          <h2 className="text-h2">{t("appliesTitle")}</h2>
          {applies}
        </section>
      )}
      {props.letterReady && (
        <p>
          <LinkButton href={`${base}/letters`}>{t("toLetter")}</LinkButton>
        </p>
      )}
      {beside.length > 0 && (
        <section id="beside" className="grid gap-3">
          <h2 className="text-h2">{t("besideTitle")}</h2>
          {beside}
        </section>
      )}
      {against.length > 0 && (
        <section id="against" className="grid gap-3">
          <h2 className="text-h2">{t("againstTitle")}</h2>
          {against}
        </section>
      )}
      {needs.length > 0 && (
        <section id="needs" className="grid gap-3">
          <h2 className="text-h2">{t("needsTitle")}</h2>
          {needs}
        </section>
      )}
      {not.length > 0 && (
        <section id="not">
          <Details cards summary={<h2 className="text-h3">{t("notTitle", { count: not.length })}</h2>}>
            {not}
          </Details>
        </section>
      )}
      <p className="text-small text-ink-2">{t("source")}</p>
    </PageColumn>
  );
}
