import { useLocale, useTranslations } from "next-intl";
import { BackLink } from "@/components/elements/back-link";
import { Notice } from "@/components/elements/notice";
import { Tag } from "@/components/elements/tag";
import { LetterSheet } from "@/components/letters/letter-sheet";
import type { Letter } from "@/domain/letters/letter";
import type { LetterStatus } from "@/domain/letters/lifecycle";
import { localePath } from "@/messages/locales";

/** A letter of a granted record, as paper and masked. */
export function GrantedLetter(props: { attemptId: string; letter: Letter; status: LetterStatus }) {
  const t = useTranslations("staff.letter");
  const kinds = useTranslations("letters.kinds");
  const locale = useLocale();
  return (
    <>
      <BackLink href={localePath(locale, `/staff/attempts/${props.attemptId}`)} />
      <div className="grid gap-2">
        <h1 className="text-h1">{kinds(`${props.letter.kind}.title`)}</h1>
        <div>
          <Tag>{t(props.status)}</Tag>
        </div>
      </div>
      <Notice title={t("masked")}>
        <p>{t("logged")}</p>
      </Notice>
      <LetterSheet letter={props.letter} />
    </>
  );
}
