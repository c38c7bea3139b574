import { useTranslations } from "next-intl";
import { BackLink } from "@/components/elements/back-link";
import { Notice } from "@/components/elements/notice";
import type { Language } from "@/domain/time/format-date";

/** A4 at the width in which the pictures are drawn. */
const WIDTH_PX = 1_240;
const HEIGHT_PX = 1_754;

/** The pages of a letter, each with the way to keep it. `letter` is the address of the letter; no `pages`: too long. */
export function LetterPictures(props: { letter: string; language: Language; pages: number | undefined }) {
  const t = useTranslations("letters.pictures");
  const { letter, language, pages } = props;
  return (
    <div className="mx-auto grid w-full max-w-public gap-6 px-4 py-6">
      <BackLink href={language === "en" ? `${letter}?language=en` : letter} />
      <h1 className="text-h1">{t("title")}</h1>
      {pages === undefined ? (
        <Notice kind="attention" title={t("tooLong")} />
      ) : (
        <>
          <p>{t("intro")}</p>
          <ol className="grid list-none gap-8">
            {Array.from({ length: pages }, (_, index) => index + 1).map((page) => {
              const picture = `${letter}/letter.png?page=${page}${language === "en" ? "&language=en" : ""}`;
              return (
                <li key={page} className="grid gap-2">
                  <picture>
                    <img
                      src={picture}
                      alt={t("page", { page, pages })}
                      width={WIDTH_PX}
                      height={HEIGHT_PX}
                      loading={page === 1 ? "eager" : "lazy"}
                      className="h-auto w-full rounded-card border border-line-soft"
                    />
                  </picture>
                  <a href={picture} download className="tap">
                    {t("save", { page })}
                  </a>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </div>
  );
}
