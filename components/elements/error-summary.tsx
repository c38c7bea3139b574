import { useTranslations } from "next-intl";
import { FocusErrors } from "@/components/elements/focus-errors";

export type FieldMistake = { field: string; message: string };

/** Put it first on the page, before `h1`; the form returns to `#errors`, so focus arrives without script too. */
export function ErrorSummary({ mistakes }: { mistakes: readonly FieldMistake[] }) {
  const t = useTranslations("shell");
  if (mistakes.length === 0) return null;
  return (
    <section
      id="errors"
      tabIndex={-1}
      aria-labelledby="errors-title"
      className="grid gap-2 rounded-card border-2 border-cinnabar bg-surface p-4"
    >
      <FocusErrors />
      <h2 id="errors-title" className="text-h3 text-cinnabar">
        {t("errorTitle", { title: t("errorSummary", { count: mistakes.length }) })}
      </h2>
      <ul className="grid gap-1">
        {mistakes.map((mistake) => (
          <li key={`${mistake.field} ${mistake.message}`}>
            <a href={`#${mistake.field}`} className="tap text-cinnabar">
              {mistake.message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
