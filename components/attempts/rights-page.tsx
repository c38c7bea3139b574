import { useLocale, useTranslations } from "next-intl";
import { momentWords } from "@/components/attempts/event-words";
import { BackLink } from "@/components/elements/back-link";
import { LinkButton } from "@/components/elements/link-button";
import { PageColumn } from "@/components/elements/page-column";
import { FindingCard, type LinkedFact } from "@/components/law/finding-card";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { factWords } from "@/domain/attempts/fact-words";
import type { MomentText } from "@/domain/attempts/steps/moment";
import { explainFinding } from "@/domain/law/explain-finding";
import type { Finding, Part } from "@/domain/law/finding";
import type { Language } from "@/domain/time/format-date";

type PlaceOf = (pointer: string) => { readonly step: string; readonly item: string };

/** Findings in plain words: what applies first, then what needs facts, then what does not apply, folded. */
export function RightsPage(props: {
  base: string;
  findings: readonly Finding[];
  facts: AttemptFacts | undefined;
  placeOf: PlaceOf;
  letterReady: boolean;
}) {
  const t = useTranslations("attempts.rights");
  const { base, facts, findings } = props;
  const language = useLocale() as Language;
  const words = useFactWords(facts);
  const link = (pointer: string, missing: boolean): LinkedFact => {
    const { step, item } = props.placeOf(pointer);
    const href = `${base}/${step}${item === "" ? "" : `?item=${item}&then=list`}`;
    return { href, label: missing ? t("fill", { step: words.step(step) }) : words.fact(pointer, step) };
  };
  const unique = (facts: readonly LinkedFact[]) => [
    ...new Map(facts.map((fact) => [`${fact.href} ${fact.label}`, fact])).values(),
  ];
  const cards = (chosen: readonly Finding[]) =>
    chosen.map((finding, index) => (
      <FindingCard
        key={finding.provision}
        open={index === 0 && finding.part === "ground"}
        finding={finding}
        explanation={facts && explainFinding(finding, facts, language)}
        because={unique(finding.because.map((pointer) => link(pointer, false)))}
        missing={unique(finding.missing.map((pointer) => link(pointer, true)))}
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
      {findings.length === 0 && <p>{t("none")}</p>}
      {applies.length > 0 && (
        <section className="grid gap-3">
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
        <section className="grid gap-3">
          <h2 className="text-h2">{t("besideTitle")}</h2>
          {beside}
        </section>
      )}
      {against.length > 0 && (
        <section className="grid gap-3">
          <h2 className="text-h2">{t("againstTitle")}</h2>
          {against}
        </section>
      )}
      {needs.length > 0 && (
        <section className="grid gap-3">
          <h2 className="text-h2">{t("needsTitle")}</h2>
          {needs}
        </section>
      )}
      {not.length > 0 && (
        <details className="grid gap-3">
          <summary className="min-h-target text-h3 font-semibold">
            {t("notTitle", { count: not.length })}
          </summary>
          <div className="mt-3 grid gap-3">{not}</div>
        </details>
      )}
      <p className="text-small text-ink-2">{t("source")}</p>
    </PageColumn>
  );
}

/** How a fact behind a finding reads: the event with its obstacle, the service, the clause. */
function useFactWords(facts: AttemptFacts | undefined) {
  const t = useTranslations("attempts");
  const language = useLocale() as Language;
  const step = (name: string) => (t.has(`steps.${name}.short`) ? t(`steps.${name}.short`) : name);
  return {
    step,
    fact: (pointer: string, place: string): string => {
      const event = /^\/events\/(\d+)(?:\/(obstacles|promise)(?:\/(\d+))?)?/.exec(pointer);
      const found = event && facts?.events[Number(event[1])];
      if (event && found) {
        const when = momentWords(found.when as MomentText, language);
        const code = event[2] === "obstacles" ? found.obstacles[Number(event[3] ?? 0)] : undefined;
        const what =
          code !== undefined
            ? t(`obstacles.${code}.name`)
            : event[2] === "promise"
              ? (found.promise?.text ?? "")
              : t(`kinds.${found.kind}`);
        return `${when}\u00a0· ${t(`channels.${found.channel}`)}\u00a0· ${what}`;
      }
      if (pointer === "/service/sector" && facts)
        return `${t("fields.sector.label")} · ${t(`sectors.${facts.service.sector}`)}`;
      const clause = /^\/terms\/(\d+)/.exec(pointer);
      const term = clause && facts?.terms?.[Number(clause[1])];
      const said = facts && factWords(pointer, facts, language);
      if (said !== undefined) return said;
      if (term) return `${t("fields.clauseText.label")} · ${term.text.slice(0, 60)}`;
      return step(place);
    },
  };
}
