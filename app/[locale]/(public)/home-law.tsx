import { useTranslations } from "next-intl";
import { act } from "@/domain/law/acts";
import { citationText } from "@/domain/law/citation-text";
import type { Provision } from "@/domain/law/provision";
import { freeChoice } from "@/domain/law/provisions/free-choice";
import { noLimitOnChange } from "@/domain/law/provisions/no-limit-on-change";
import { telecomForbiddenActs } from "@/domain/law/provisions/telecom-forbidden-acts";
import { trueAnswer } from "@/domain/law/provisions/true-answer";
import { formatDate } from "@/domain/time/format-date";
import { at } from "@/domain/time/timeline";
import type { Locale } from "@/messages/locales";

const SHOWN: readonly { readonly provision: Provision; readonly place: string }[] = [
  { provision: freeChoice, place: "choice" },
  { provision: noLimitOnChange, place: "limit" },
  { provision: trueAnswer, place: "answer" },
  { provision: telecomForbiddenActs, place: "delay" },
];

/** Four rules in plain words, each with its article; taken from the statute book as it stood when last checked. */
export function HomeLaw({ locale }: { locale: Locale }) {
  const t = useTranslations("home.law");
  const shown = SHOWN.flatMap(({ provision, place }) => {
    const moment = at(provision.versions, provision.versions.verifiedOn);
    const citation =
      moment.state === "holds" && moment.value !== "not-held" ? moment.value[place] : undefined;
    return citation ? [{ provision, place, citation }] : [];
  });
  const checked = shown[0]?.provision.versions.verifiedOn;
  return (
    <section className="grid gap-4">
      <h2 className="text-h2">{t("title")}</h2>
      <p className="prose-measure text-ink-2">{t("hint")}</p>
      <ul className="grid gap-4 md:grid-cols-2">
        {shown.map(({ provision, place, citation }) => (
          <li key={provision.id} className="law-card">
            <p className="text-h3">{(provision.placeSentences?.[place] ?? provision.sentence)[locale]}</p>
            <CitationLink text={citationText(citation, locale)} href={act(citation.act).link} />
          </li>
        ))}
      </ul>
      {checked && (
        <p className="text-small text-ink-2">{t("checked", { date: formatDate(checked, locale) })}</p>
      )}
    </section>
  );
}

/** The place in the act is the way to its official text. It breaks after the name of the act, and nowhere else if it can. */
function CitationLink({ text, href }: { text: string; href: string }) {
  const [citation = "", ...gloss] = text.split(" ");
  return (
    <a href={href} rel="noreferrer" lang="zh-CN">
      {citation}
      {gloss.length > 0 && <span lang="en"> {gloss.join(" ")}</span>}
    </a>
  );
}
