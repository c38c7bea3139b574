import { useLocale, useTranslations } from "next-intl";
import spoken from "@/messages/zh-CN/home.json";

const SENTENCES = ["first", "second", "third"] as const;

/** What is said is Chinese in both languages: the agent at the other end hears it. Ends with 请给我工单号. */
export function ThreeSentences() {
  const t = useTranslations("home.say");
  const locale = useLocale();
  return (
    <section className="grid gap-3" aria-labelledby="three-sentences">
      <h2 id="three-sentences" className="text-h3">
        {t("title")}
      </h2>
      <p className="text-ink-2">{t("hint")}</p>
      <ol className="grid list-decimal gap-2 pl-6">
        {SENTENCES.map((sentence) => (
          <li key={sentence}>
            <span lang="zh-CN">“{spoken.say[sentence]}”</span>
            {locale === "en" && <span className="block text-ink-2">{t(sentence)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
