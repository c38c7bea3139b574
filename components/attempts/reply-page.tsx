import { useTranslations } from "next-intl";
import { letterReference } from "@/components/attempts/letters-page";
import { useReplyFields } from "@/components/attempts/reply-fields";
import { ReplyForm } from "@/components/attempts/reply-form";
import type { LetterForm } from "@/components/attempts/sent-form";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { Checkboxes } from "@/components/elements/checkboxes";
import { DateField } from "@/components/elements/date-field";
import { ErrorSummary } from "@/components/elements/error-summary";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { Radios } from "@/components/elements/radios";
import type { FieldErrors, Raw } from "@/domain/attempts/steps/raw";
import type { LetterKind } from "@/domain/letters/letter";

/** One answer to one letter. */
export function ReplyPage(props: {
  base: string;
  letter: { id: string; kind: LetterKind };
  form: LetterForm;
}) {
  const { t, mistakes } = useReplyFields("reply", props.form.raw, props.form.errors);
  const kinds = useTranslations("letters.kinds");
  const { letter, base, form } = props;
  return (
    <PageColumn>
      <BackLink href={`${base}/replies`} />
      <ErrorSummary mistakes={mistakes} />
      <div className="grid gap-1">
        <h1 className="text-h1">{t(form.corrects === "" ? "reply.title" : "reply.titleCorrect")}</h1>
        <p className="text-ink-2">
          {t("letter", { title: kinds(`${letter.kind}.title`), reference: letterReference(letter.id) })}
        </p>
      </div>
      <p>{t(form.corrects === "" ? "reply.lead" : "sent.correctHint")}</p>
      <ReplyForm form={form} />
    </PageColumn>
  );
}

/** 解决了吗, and 还是这样吗 about everything that was wrong with the answers. */
export function SolvedPage(props: {
  base: string;
  attemptId: string;
  idempotency: string;
  raw: Raw;
  errors: FieldErrors;
  /** Codes of the reply tree that still stand. */
  stillWrong: readonly string[];
  last: string | undefined;
  closed: boolean;
  recorded: boolean;
  check: FormAction;
}) {
  const { t, text, list, mistakes } = useReplyFields("solved", props.raw, props.errors);
  return (
    <PageColumn>
      <BackLink href={`${props.base}/replies`} />
      <ErrorSummary mistakes={mistakes} />
      <h1 className="text-h1">{t("solved.title")}</h1>
      {props.recorded && (
        <div id="recorded">
          <Notice kind="done" title={t("recorded")} live />
        </div>
      )}
      <p>{t(props.closed ? "solved.closed" : "solved.lead")}</p>
      {props.last !== undefined && <p className="text-ink-2">{props.last}</p>}
      <form action={props.check} className="grid gap-6" noValidate>
        <Hidden name="attempt" value={props.attemptId} />
        <Hidden name="idempotency" value={props.idempotency} />
        <Radios
          {...text("solved")}
          choices={[
            { value: "yes", label: t("solved.yes"), hint: t("solved.yesHint") },
            { value: "no", label: t("solved.no") },
          ]}
        />
        {props.stillWrong.length > 0 && (
          <Checkboxes
            {...list("gone")}
            choices={props.stillWrong.map((value) => ({ value, label: t(`reply.problem.${value}`) }))}
          />
        )}
        <DateField {...text("nextBillOn")} hint={t("solved.nextBillHint")} optional />
        <div>
          <Button>{t("solved.save")}</Button>
        </div>
      </form>
    </PageColumn>
  );
}
