import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { ErrorSummary } from "@/components/elements/error-summary";
import { Radios } from "@/components/elements/radios";
import { TextArea } from "@/components/elements/textarea";
import { LONGEST_NOTE, type MaskedField, UNMASKING_REASONS } from "@/domain/access/unmasking";
import { localePath } from "@/messages/locales";

export const UNMASK_PROBLEMS = ["reasonMissing", "noteMissing", "noteLong", "empty", "limited"] as const;
type Problem = (typeof UNMASK_PROBLEMS)[number];

/** Why one member of staff needs to see one field; nothing is chosen beforehand. */
export function UnmaskPage(props: {
  attemptId: string;
  field: MaskedField;
  problems: readonly Problem[];
  unmask: FormAction;
}) {
  const t = useTranslations("staff.unmask");
  const locale = useLocale();
  const { problems } = props;
  const problemOf = (...of: Problem[]) => {
    const found = problems.find((problem) => of.includes(problem));
    return found && t(found);
  };
  const field = t(`fields.${props.field}`);
  return (
    <div className="grid max-w-consumer gap-6">
      <BackLink href={localePath(locale, `/staff/attempts/${props.attemptId}`)} />
      <ErrorSummary
        mistakes={problems.map((problem) => ({
          field: problem.startsWith("note") ? "note" : "reason",
          message: t(problem),
        }))}
      />
      <h1 className="text-h1">{t("title", { field })}</h1>
      <p>{t("lead")}</p>
      <form action={props.unmask} className="grid gap-6" noValidate>
        <Hidden name="attemptId" value={props.attemptId} />
        <Hidden name="field" value={props.field} />
        <Radios
          name="reason"
          label={t("reason")}
          error={problemOf("reasonMissing", "empty", "limited")}
          choices={UNMASKING_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        />
        <TextArea
          name="note"
          label={t("note")}
          hint={t("noteHint")}
          error={problemOf("noteMissing", "noteLong")}
          rows={2}
          maxLength={LONGEST_NOTE}
        />
        <div>
          <Button>{t("button")}</Button>
        </div>
      </form>
    </div>
  );
}
