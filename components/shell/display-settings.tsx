import { useTranslations } from "next-intl";
import { TEXT_SIZES, THEMES } from "./preferences";

/**
 * Text size and theme as one plain form. Which one is chosen is written by /preferences.css, because static pages
 * cannot vary: it gives the button `#size-…` or `#theme-…` its mark.
 */
export function DisplaySettings() {
  const t = useTranslations("shell.display");
  return (
    <details className="group">
      <summary className="nowrap inline-flex min-h-target list-none items-center rounded-control px-2 underline underline-offset-4 [&::-webkit-details-marker]:hidden">
        {t("title")}
      </summary>
      <form
        method="post"
        action="/preferences"
        className="absolute right-4 top-full z-10 grid w-[min(20rem,calc(100vw-2rem))] gap-4 rounded-card border border-line bg-surface p-4 shadow-float"
      >
        <fieldset>
          <legend className="mb-2">{t("size")}</legend>
          <div className="flex flex-wrap gap-2">
            {TEXT_SIZES.map((size) => (
              <button
                key={size}
                id={`size-${size}`}
                type="submit"
                name="size"
                value={size}
                className="choice-button"
              >
                {t(`size${size}`)}
              </button>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="mb-2">{t("theme")}</legend>
          <div className="flex flex-wrap gap-2">
            {THEMES.map((theme) => (
              <button
                key={theme}
                id={`theme-${theme}`}
                type="submit"
                name="theme"
                value={theme}
                className="choice-button"
              >
                {t({ system: "themeSystem", light: "themeLight", dark: "themeDark" }[theme])}
              </button>
            ))}
          </div>
        </fieldset>
        <p className="text-small text-ink-2">{t("hint")}</p>
      </form>
    </details>
  );
}
