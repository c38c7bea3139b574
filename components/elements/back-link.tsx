import { useTranslations } from "next-intl";

/** First thing on a question page; a plain link, so the browser's own Back stays safe as well. */
export function BackLink({ href }: { href: string }) {
  const t = useTranslations("shell");
  return (
    <a href={href} className="no-print tap gap-1">
      <span aria-hidden="true">‹</span>
      {t("back")}
    </a>
  );
}
