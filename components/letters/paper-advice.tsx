import { useLocale, useTranslations } from "next-intl";
import { citationText } from "@/domain/law/citation-text";
import type { Advice } from "@/domain/letters/court/court-advice";
import { formatYuan } from "@/domain/money/format-yuan";
import type { Language } from "@/domain/time/format-date";

/** What to know beside the paper; nothing of it is printed there. Each line carries its places of the law. */
export function PaperAdvice({ advice }: { advice: readonly Advice[] }) {
  const t = useTranslations("court");
  const language = useLocale() as Language;
  return (
    <section aria-labelledby="paper-advice" className="no-print grid gap-3">
      <h2 id="paper-advice" className="text-h2">
        {t("adviceTitle")}
      </h2>
      <p className="text-ink-2">{t("adviceHint")}</p>
      <ul className="grid list-disc gap-3 pl-6">
        {advice.map(({ code, citations, fees }) => (
          <li key={code}>
            <p>{fees === undefined ? t(`advice.${code}`) : t("advice.fee", feeWords(fees, language))}</p>
            {citations.length > 0 && (
              <p className="text-small text-ink-2">
                {citations
                  .map((citation) => citationText(citation, language))
                  .join(language === "en" ? "; " : "、")}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function feeWords({ ordinary, simple }: NonNullable<Advice["fees"]>, language: Language) {
  const range = ({ leastFen, mostFen }: { leastFen: number; mostFen: number }) => {
    const [least, most] = [formatYuan(leastFen, language), formatYuan(mostFen, language)];
    return least === most ? least : language === "en" ? `${least} to ${most}` : `${least}至${most}`;
  };
  return { ordinary: range(ordinary), simple: range(simple) };
}
