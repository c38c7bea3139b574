import { useTranslations } from "next-intl";
import { TEXT_SIZES, THEMES } from "./preferences";

/**
 * Text size and theme as one plain form. Which one is chosen is written by /preferences.css, because static pages
 * cannot vary: it gives the button `#size-…` or `#theme-…` its mark.
 */
export function DisplaySettings() {
  const t = useTranslations("shell.display");
  return (
    <details>
      <summary className="nav-link">{t("title")}</summary>
      <form method="post" action="/preferences" className="display-form">
        <fieldset>
          <legend>{t("size")}</legend>
          <div>
            {TEXT_SIZES.map((size) => (
              <button type="submit" key={size} id={`size-${size}`} name="size" value={size}>
                {t(`size${size}`)}
              </button>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{t("theme")}</legend>
          <div>
            {THEMES.map((theme) => (
              <button type="submit" key={theme} id={`theme-${theme}`} name="theme" value={theme}>
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
