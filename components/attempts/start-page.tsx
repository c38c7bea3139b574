import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { ThreeSentences } from "@/components/attempts/three-sentences";
import { useFields, useMistakes } from "@/components/attempts/use-fields";
import { Button } from "@/components/elements/button";
import { Details } from "@/components/elements/details";
import { ErrorSummary } from "@/components/elements/error-summary";
import { PageColumn } from "@/components/elements/page-column";
import { Radios } from "@/components/elements/radios";
import { YES_NO } from "@/domain/attempts/steps/plans";
import type { FieldErrors } from "@/domain/attempts/steps/raw";
import { localePath } from "@/messages/locales";

/** For whom, how long, what to have at hand, what comes out, and one button. */
export function StartPage(props: { start: FormAction; idempotency: string; ageMissing: boolean }) {
  const locale = useLocale();
  const errors: FieldErrors = props.ageMissing ? { age: { code: "age-required" } } : {};
  const { t, field } = useFields({}, errors);
  const mistakes = useMistakes(errors, ["age"]);
  return (
    <PageColumn>
      <ErrorSummary mistakes={mistakes} />
      <div className="grid gap-2">
        <h1 className="text-h1">{t("start.title")}</h1>
        <p>{t("start.lead")}</p>
        <p className="font-semibold">{t("start.time")}</p>
      </div>
      <dl className="grid gap-2">
        <Point term={t("start.forWhomTitle")}>{t("start.forWhom")}</Point>
        <Point term={t("start.atHandTitle")}>{t("start.atHand")}</Point>
        <Point term={t("start.getTitle")}>{t("start.get")}</Point>
      </dl>
      <form action={props.start} className="grid gap-4" noValidate>
        <Hidden name="idempotency" value={props.idempotency} />
        <Radios
          {...field("age")}
          hint={t("start.ageHint")}
          columns={2}
          choices={YES_NO.map((value) => ({ value, label: t(`fields.age.${value}`) }))}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>{t("start.begin")}</Button>
          <a href={localePath(locale, "/resume")} className="tap">
            {t("list.resume")}
          </a>
        </div>
      </form>
      <ThreeSentences />
      <p>
        <a href={localePath(locale, "/practice")} className="tap">
          {t("start.practice")}
        </a>
      </p>
      <Details summary={t("start.elsewhereTitle")}>
        <ul className="grid list-disc gap-1 pl-6">
          <li>{t("start.elsewhere1")}</li>
          <li>{t("start.elsewhere2")}</li>
          <li>{t("start.elsewhere3")}</li>
        </ul>
      </Details>
    </PageColumn>
  );
}

function Point({ term, children }: { term: string; children: ReactNode }) {
  const locale = useLocale();
  return (
    <div>
      <dt className="inline font-semibold">
        {term}
        {locale === "en" ? ": " : "："}
      </dt>
      <dd className="inline">{children}</dd>
    </div>
  );
}
