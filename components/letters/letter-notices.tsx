import { useTranslations } from "next-intl";
import { Notice } from "@/components/elements/notice";
import type { Letter, OrphanedEdit } from "@/domain/letters/letter";

/** A character that no font of the letters can draw, and the field it stands in (`href` leads there). */
export type MissingCharacter = {
  readonly character: string;
  readonly codePoint: string;
  readonly fields: readonly { readonly label: string; readonly href: string }[];
};

/** Named before a letter is made, never printed as a box. */
export function MissingCharacters({ missing }: { missing: readonly MissingCharacter[] }) {
  const t = useTranslations("letters.missingGlyphs");
  if (missing.length === 0) return null;
  return (
    <Notice kind="attention" title={t("title")}>
      <p>{t("body")}</p>
      <ul className="list-disc pl-6">
        {missing.map(({ character, codePoint, fields }) => (
          <li key={codePoint}>
            {t("character", { character, codePoint })}
            {fields.map(({ label, href }) => (
              <span key={href}>
                {" "}
                <a href={href}>{label}</a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

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
