import { useLocale, useTranslations } from "next-intl";
import { Hidden } from "@/components/attempts/step-form";
import { ThreeSentences } from "@/components/attempts/three-sentences";
import { Button } from "@/components/elements/button";
import { Details } from "@/components/elements/details";
import { LinkButton } from "@/components/elements/link-button";
import { PageColumn } from "@/components/elements/page-column";
import { Radios } from "@/components/elements/radios";
import { PRACTICE_SERVICES, type PracticeService, QUESTIONS, REHEARSED } from "@/domain/attempts/practice";
import { localePath } from "@/messages/locales";

type Score = { readonly right: number; readonly answered: number };

export type PracticeStage =
  | { readonly kind: "begin"; readonly service: PracticeService }
  | { readonly kind: "rehearse"; readonly service: PracticeService; readonly before: string }
  | { readonly kind: "after"; readonly before: Score; readonly after: Score };

/** Three minutes: three questions, a script with what is often said, the same questions again. Every part can be skipped. */
export function PracticePage({ stage }: { stage: PracticeStage }) {
  const t = useTranslations("practice");
  const locale = useLocale();
  const here = localePath(locale, "/practice");
  return (
    <PageColumn>
      <div className="grid gap-2">
        <h1 className="text-h1">{t(`${stage.kind}.title`)}</h1>
        <p>{t(`${stage.kind}.lead`)}</p>
      </div>
      {stage.kind === "begin" && (
        <form action={here} className="grid gap-6">
          <Radios
            name="service"
            label={t("service")}
            columns={2}
            value={stage.service}
            choices={PRACTICE_SERVICES.map((value) => ({ value, label: t(`services.${value}`) }))}
          />
          <Questions prefix="" />
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <Button>{t("begin.next")}</Button>
            <a href={`${here}?service=${stage.service}&before=--`} className="tap">
              {t("begin.skip")}
            </a>
          </div>
        </form>
      )}
      {stage.kind === "rehearse" && (
        <>
          <ThreeSentences />
          <section className="grid gap-3">
            <h2 className="text-h2">{t("rehearse.tactics")}</h2>
            <p className="text-ink-2">{t("rehearse.hint")}</p>
            {REHEARSED[stage.service].map((code) => (
              <article key={code} className="card grid gap-2 p-4">
                <p className="text-small text-ink-2">{t("rehearse.they")}</p>
                <blockquote lang="zh-CN" className="text-h3">
                  “{t(`said.${code}.words`)}”
                </blockquote>
                {locale === "en" && <p className="text-ink-2">{t(`said.${code}.gloss`)}</p>}
                <Details summary={t("rehearse.show")}>
                  <p lang="zh-CN" className="font-semibold">
                    “{t(`said.${code}.answer`)}”
                  </p>
                  {locale === "en" && <p className="text-ink-2">{t(`said.${code}.answerGloss`)}</p>}
                  <p>{t(`said.${code}.note`)}</p>
                  <p>
                    <a href={`${localePath(locale, "/rights")}#${code}`} className="tap">
                      {t("rehearse.rules")}
                    </a>
                  </p>
                </Details>
              </article>
            ))}
          </section>
          <form action={here} className="grid gap-6">
            <Hidden name="before" value={stage.before} />
            <h2 className="text-h2">{t("rehearse.again")}</h2>
            <Questions prefix="after-" />
            <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
              <Button>{t("rehearse.next")}</Button>
              <a href={localePath(locale, "/attempts/new")} className="tap">
                {t("start")}
              </a>
            </div>
          </form>
        </>
      )}
      {stage.kind === "after" && (
        <>
          <p className="text-h3">
            {stage.before.answered === 0
              ? t("after.once", { after: stage.after.right })
              : t("after.both", { before: stage.before.right, after: stage.after.right })}
          </p>
          <dl className="grid gap-3">
            {QUESTIONS.map(({ id, choices, right }) => (
              <div key={id}>
                <dt className="font-semibold">{t(`questions.${id}.ask`)}</dt>
                <dd>{t(`questions.${id}.${choices[right]}`)}</dd>
              </div>
            ))}
          </dl>
          <p>
            <LinkButton href={localePath(locale, "/attempts/new")}>{t("start")}</LinkButton>
          </p>
        </>
      )}
    </PageColumn>
  );
}

function Questions({ prefix }: { prefix: string }) {
  const t = useTranslations("practice.questions");
  return QUESTIONS.map(({ id, choices }) => (
    <Radios
      key={id}
      name={`${prefix}${id}`}
      label={t(`${id}.ask`)}
      choices={choices.map((value) => ({ value, label: t(`${id}.${value}`) }))}
    />
  ));
}
