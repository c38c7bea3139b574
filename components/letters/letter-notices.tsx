import { useTranslations } from "next-intl";
import { Notice } from "@/components/elements/notice";
import type { Letter, OrphanedEdit } from "@/domain/letters/letter";

/** Words of the person whose paragraph is gone: kept here to be copied. */
export function OrphanedEdits({ edits }: { edits: readonly OrphanedEdit[] }) {
  const t = useTranslations("letters.orphaned");
  if (edits.length === 0) return null;
  return (
    <Notice title={t("title")}>
      <p>{t("body")}</p>
      {edits.map(({ id, text }) => (
        <blockquote key={id} className="border-l-4 border-line-soft pl-4 whitespace-pre-line">
          {text}
        </blockquote>
      ))}
    </Notice>
  );
}

/** Wishes that the letter does not ask for, with the reason. */
export function WithheldWishes({ withheld }: { withheld: Letter["withheld"] }) {
  const t = useTranslations("letters.withheld");
  if (withheld.length === 0) return null;
  return (
    <Notice title={t("title")}>
      <p>{t("body")}</p>
      <ul className="list-disc pl-6">
        {withheld.map((remedy) => (
          <li key={remedy}>{t(`remedies.${remedy}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}
