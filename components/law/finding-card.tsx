import { useLocale, useTranslations } from "next-intl";
import { Details } from "@/components/elements/details";
import { Tag, type TagKind } from "@/components/elements/tag";
import { act } from "@/domain/law/acts";
import { citationText } from "@/domain/law/citation-text";
import type { Finding } from "@/domain/law/finding";
import { PROOFS } from "@/domain/law/proof";
import { provisionById } from "@/domain/law/statute-book";
import type { Language } from "@/domain/time/format-date";

const LOOK: Readonly<Record<Finding["verdict"], TagKind>> = {
  applies: "indigo",
  needs: "amber",
  "does-not-apply": "plain",
};

export type LinkedFact = { readonly href: string; readonly label: string };

/**
 * One finding: the right in one sentence, whether it fits, which of your facts say so, how strong it is, what proof
 * would help, and the place of the law, folded, with its version.
 */
export function FindingCard(props: {
  finding: Finding;
  /** The person's own facts behind the finding, each with the way to it. */
  because: readonly LinkedFact[];
  /** What is missing, each with the question that asks it. */
  missing: readonly LinkedFact[];
}) {
  const { finding } = props;
  const t = useTranslations("attempts.rights");
  const language = useLocale() as Language;
  const provision = provisionById(finding.provision);
  if (provision === undefined) return null;
  const id = `finding-${finding.provision}`;
  return (
    <article aria-labelledby={id} className="grid gap-3 rounded-card border border-line-soft bg-surface p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 id={id} className="text-h3">
          {provision.title[language]}
        </h3>
        <Tag kind={LOOK[finding.verdict]}>{t(finding.verdict)}</Tag>
      </div>
      <p>{provision.sentence[language]}</p>
      <p className="text-ink-2">
        {t(`reason.${finding.reason}`)}
        {finding.verdict === "applies" && (
          <>
            {" "}
            {t("strengthLabel")}
            {language === "zh-CN" ? "：" : ": "}
            {t(`strength.${finding.strength}`)}
          </>
        )}
      </p>
      <Facts title={t("because")} facts={finding.verdict === "applies" ? props.because : []} />
      <Facts title={t("missing")} facts={props.missing} />
      {finding.verdict === "applies" && provision.proof.length > 0 && (
        <div className="grid gap-1">
          <p className="font-semibold">{t("proof")}</p>
          <ul className="list-disc pl-6">
            {provision.proof.map((key) => (
              <li key={key}>{PROOFS[key][language]}</li>
            ))}
          </ul>
        </div>
      )}
      {finding.citations.length > 0 && (
        <Details summary={t("article")}>
          <ul className="grid gap-2">
            {finding.citations.map((citation) => (
              <li key={`${citation.act} ${citation.article} ${citation.paragraph} ${citation.item}`}>
                <p>{citationText(citation, language)}</p>
                <p className="text-small text-ink-2">
                  {t("version", { version: citation.version })}
                  {" · "}
                  <a
                    href={citation.link}
                    rel="noreferrer"
                    className="inline-flex min-h-target items-center"
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
    </article>
  );
}

function Facts({ title, facts }: { title: string; facts: readonly LinkedFact[] }) {
  if (facts.length === 0) return null;
  return (
    <div className="grid gap-1">
      <p className="font-semibold">{title}</p>
      <ul className="grid gap-1">
        {facts.map(({ href, label }) => (
          <li key={`${href} ${label}`}>
            <a href={href} className="inline-flex min-h-target items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
