import { useReplyFields } from "@/components/attempts/reply-fields";
import { HiddenLetter, type LetterForm } from "@/components/attempts/sent-form";
import { Button } from "@/components/elements/button";
import { Checkboxes } from "@/components/elements/checkboxes";
import { DateField } from "@/components/elements/date-field";
import { Radios } from "@/components/elements/radios";
import { TextInput } from "@/components/elements/text-input";
import { TextArea } from "@/components/elements/textarea";
import { JUDGEMENTS, REPLY_OBSTACLES, REPLY_PROBLEMS, REPLY_WAYS } from "@/domain/attempts/entries";
import { PROMISE_DUES } from "@/domain/attempts/replies";

/** The reply tree: several ticks are usual, each fills a paragraph of the next letter. */
export function ReplyForm({ form }: { form: LetterForm }) {
  const { t, text, list } = useReplyFields("reply", form.raw, form.errors);
  return (
    <form action={form.action} className="grid gap-6" noValidate>
      <HiddenLetter form={form} />
      <DateField {...text("on")} />
      <Radios
        {...text("way")}
        columns={2}
        choices={REPLY_WAYS.map((value) => ({ value, label: t(`reply.ways.${value}`) }))}
      />
      <div className="asks-wrong grid gap-6">
        <Radios
          {...text("judgement")}
          choices={JUDGEMENTS.map((value) => ({ value, label: t(`reply.judgements.${value}`) }))}
        />
        <div className="grid gap-6 [.asks-wrong:has(#judgement:checked)_&]:hidden">
          <Checkboxes
            {...list("problems")}
            choices={[...REPLY_PROBLEMS, ...REPLY_OBSTACLES].map((value) => ({
              value,
              label: t(`reply.problem.${value}`),
            }))}
          />
        </div>
      </div>
      <TextArea {...text("quote")} rows={2} optional />
      <TextInput {...text("reference")} optional width="half" />
      <TextArea {...text("promised")} rows={2} optional />
      <div className="asks-due grid gap-4">
        <Radios
          {...text("due")}
          optional
          choices={PROMISE_DUES.map((value) => ({ value, label: t(`reply.dues.${value}`) }))}
        />
        <div className="grid gap-6 border-l-4 border-line-soft pl-4 [.asks-due:not(:has(#due-other:checked))_&]:hidden">
          <DateField {...text("dueOn")} />
          <TextInput {...text("dueTime")} optional width="short" />
        </div>
      </div>
      <DateField {...text("extendedTo")} hint={t("reply.extendedHint")} optional />
      <div>
        <Button>{t(form.corrects === "" ? "reply.save" : "reply.saveCorrection")}</Button>
      </div>
    </form>
  );
}
