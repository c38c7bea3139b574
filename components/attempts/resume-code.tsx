import { useTranslations } from "next-intl";

/** The code of the draft, to be written down; spaced as people read it. */
export function ResumeCode({ code }: { code: string }) {
  const t = useTranslations("attempts.task");
  return (
    <section className="grid gap-1 card p-4" aria-labelledby="resume-code">
      <h2 id="resume-code" className="text-h3">
        {t("codeTitle")}
      </h2>
      <p>
        <strong className="nowrap font-mono text-h2" translate="no">
          {code}
        </strong>
      </p>
      <p className="text-small text-ink-2">{t("code")}</p>
    </section>
  );
}
