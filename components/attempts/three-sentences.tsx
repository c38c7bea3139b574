import { useLocale, useTranslations } from "next-intl";
import { threeSentences } from "@/domain/letters/three-sentences";

/** What is said is Chinese in both languages: the agent at the other end hears it. Ends with 请给我工单号. */
export function ThreeSentences() {
  const t = useTranslations("home.say");
  const locale = useLocale();
  const explained = locale === "en" ? threeSentences({}, "en") : [];
  return (
    <section className="grid gap-3" aria-labelledby="three-sentences">
      <h2 id="three-sentences" className="text-h3">
        {t("title")}
      </h2>
      <p className="text-ink-2">{t("hint")}</p>
      <ol className="grid list-decimal gap-2 pl-6">
        {threeSentences({}, "zh-CN").map((sentence, index) => (
          <li key={sentence}>
            <span lang="zh-CN">“{sentence}”</span>
            {explained[index] && <span className="block text-ink-2">{explained[index]}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
