import { useTranslations } from "next-intl";
import { threeSentences } from "@/domain/letters/three-sentences";
import type { Locale } from "@/messages/locales";

/** What is said is Chinese in both languages: the agent at the other end hears it. */
export function HomeSay({ locale }: { locale: Locale }) {
  const t = useTranslations("home.say");
  const explained = locale === "en" ? threeSentences({}, "en") : [];
  return (
    <section className="grid gap-4">
      <h2 className="text-h2">{t("title")}</h2>
      <p className="prose-measure text-ink-2">{t("hint")}</p>
      <ol className="grid gap-3">
        {threeSentences({}, "zh-CN").map((sentence, index) => (
          <li key={sentence} className="flex gap-4 card p-4">
            <span aria-hidden="true" className="text-h3 font-semibold text-indigo">
              {index + 1}
            </span>
            <span>
              <span lang="zh-CN" className="block text-h3">
                “{sentence}”
              </span>
              {explained[index] && <span className="block text-ink-2">{explained[index]}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
