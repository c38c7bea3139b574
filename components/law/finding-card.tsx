import { useLocale, useTranslations } from "next-intl";
import { Details } from "@/components/elements/details";
import { Tag, type TagKind } from "@/components/elements/tag";
import { act } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import { citationText } from "@/domain/law/citation-text";
import type { Explanation } from "@/domain/law/explain-finding";
import type { Finding } from "@/domain/law/finding";
import { findingSentence } from "@/domain/law/finding-sentence";
import { PROOFS } from "@/domain/law/proof";
import { provisionById } from "@/domain/law/statute-book";
import type { Language } from "@/domain/time/format-date";
import { localePath } from "@/messages/locales";

const LOOK: Readonly<Record<Finding["verdict"], TagKind>> = {
  applies: "indigo",
  needs: "amber",
  "does-not-apply": "plain",
};

export type LinkedFact = { readonly href: string; readonly label: string };

/**
 * One finding. In sight: the right in one sentence, whether it fits, how strong it is, the place of the law and what is
 * missing. Folded, so that many can be scanned: which of your facts say so, what proof would help, the versions.
 */
export function FindingCard(props: {
  finding: Finding;
  /** The person's own facts behind the finding, each with the way to it. */
  because: readonly LinkedFact[];
  /** What is missing, each with the question that asks it. */
  missing: readonly LinkedFact[];
  /** Why it is as strong as it is, and what would make it stronger. */
  explanation?: Explanation | undefined;
  /** The first card shows its facts, so that one sees what is folded in the others. */
  open?: boolean;
}) {
  const { finding } = props;
  const t = useTranslations("attempts.rights");
  const language = useLocale() as Language;
  const provision = provisionById(finding.provision);
  if (provision === undefined) return null;
  const id = `finding-${finding.provision}`;
  const applies = finding.verdict === "applies";
  const proof = props.explanation?.proof ?? provision.proof.map((key) => PROOFS[key][language]);
  return (
    <article aria-labelledby={id} className="grid gap-3 card p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 id={id} className="text-h3">
          {provision.title[language]}
        </h3>
        {finding.part !== "counterpoint" && <Tag kind={LOOK[finding.verdict]}>{t(finding.verdict)}</Tag>}
      </div>
      <p>{applies ? findingSentence(finding, language) : provision.sentence[language]}</p>
      <div className="grid gap-1 text-small text-ink-2">
        <p>
          {applies && finding.part === "counterpoint"
            ? t("counterpoint")
            : applies
              ? `${t("strengthLabel")}${language === "zh-CN" ? "：" : ": "}${t(`strength.${finding.strength}`)}`
              : t(`reason.${finding.reason}`)}
        </p>
        {props.explanation?.why.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {[...finding.citations, ...(finding.beside ?? [])].map((citation) => (
          <p key={keyOf(citation)} className="citation">
            {citationText(citation, language)}
          </p>
        ))}
        <p>
          <a href={localePath(language, `/rights/${provision.id}`)} className="tap">
            {t("more")}
            <span className="sr-only">{provision.title[language]}</span>
          </a>
        </p>
      </div>
      {props.missing.length > 0 && (
        <div className="grid gap-1">
          <p className="font-semibold">{t("missing")}</p>
          <Facts facts={props.missing} />
        </div>
      )}
      <div className="flex flex-wrap gap-x-6 print:grid [&>details[open]]:basis-full">
        {applies && props.because.length > 0 && (
          <Details summary={t("because")} open={props.open}>
            <Facts facts={props.because} />
          </Details>
        )}
        {applies && proof.length > 0 && (
          <Details summary={t("proof")}>
            <ul className="list-disc pl-6">
              {proof.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Details>
        )}
        {finding.citations.length > 0 && (
          <Details summary={t("article")}>
            <ul className="grid gap-2">
              {firstOfEachAct(finding.citations).map((citation) => (
                <li key={keyOf(citation)}>
                  <p lang="zh-CN">{act(citation.act).titleZh}</p>
                  <p className="text-small text-ink-2">
                    {t("version", { version: citation.version })}
                    {" · "}
                    <a
                      href={citation.link}
                      rel="noreferrer"
                      className="tap"
                      aria-label={t("officialTextOf", { act: act(citation.act).titleZh })}
                    >
                      {t("officialText")}
                    </a>
                  </p>
                </li>
              ))}
            </ul>
          </Details>
        )}
      </div>
    </article>
  );
}

const firstOfEachAct = (citations: readonly Citation[]): Citation[] => [
  ...new Map(citations.map((citation) => [`${citation.act} ${citation.version}`, citation])).values(),
];

const keyOf = (citation: Citation): string =>
  `${citation.act} ${citation.article} ${citation.paragraph} ${citation.item}`;

function Facts({ facts }: { facts: readonly LinkedFact[] }) {
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
