import type { FieldsProps } from "@/components/attempts/service-form";
import { Hidden } from "@/components/attempts/step-form";
import { useFields } from "@/components/attempts/use-fields";
import { DateField } from "@/components/elements/date-field";
import { Details } from "@/components/elements/details";
import { Radios } from "@/components/elements/radios";
import { TextInput } from "@/components/elements/text-input";
import { TextArea } from "@/components/elements/textarea";
import { YES_NO } from "@/domain/attempts/steps/plans";
import { typed } from "@/domain/attempts/steps/raw";
import { OUTCOMES } from "@/domain/attempts/steps/said";

/** A promise: the words, at which event, by when, and whether it happened. */
export function PromiseFields(props: FieldsProps & { events: readonly { item: string; label: string }[] }) {
  const { t, text, unsure } = useFields(props.raw, props.errors);
  return (
    <>
      <Hidden name="type" value="promise" />
      <TextArea {...text("text")} rows={2} />
      {props.events.length > 1 && (
        <Radios
          {...text("event")}
          choices={props.events.map(({ item, label }) => ({ value: item, label }))}
        />
      )}
      <div className="asks-due grid gap-4">
        <Radios
          {...text("due")}
          choices={(["1h", "24h", "48h", "other"] as const).map((value) => ({
            value,
            label: t(`fields.due.${value}`),
          }))}
          unsure={unsure}
        />
        <div className="grid gap-6 border-l-4 border-line-soft pl-4 [.asks-due:not(:has(#due-other:checked))_&]:hidden">
          <DateField {...text("dueOn")} />
          <TextInput {...text("dueTime")} optional width="short" />
        </div>
      </div>
      <Radios
        {...text("outcome")}
        optional
        choices={OUTCOMES.map((value) => ({ value, label: t(`fields.outcome.${value}`) }))}
        unsure={unsure}
      />
    </>
  );
}

/** A clause or a pop-up, word for word, where and when it was shown. */
export function ClauseFields({ raw, errors }: FieldsProps) {
  const { t, text, unsure } = useFields(raw, errors);
  const untrue = ["falseBy", "falseRelied", "falsePrice"];
  return (
    <>
      <Hidden name="type" value="clause" />
      <TextArea {...text("text", "clauseText")} />
      <TextInput {...text("shownHow")} optional />
      <DateField {...text("shownOn")} optional />
      <Details
        summary={t("fields.falseTitle")}
        open={untrue.some((name) => typed(raw, name) !== "" || errors[name] !== undefined)}
      >
        <div className="grid gap-6">
          <TextInput {...text("falseBy")} optional />
          {(["falseRelied", "falsePrice"] as const).map((name) => (
            <Radios
              key={name}
              {...text(name)}
              optional
              choices={YES_NO.map((value) => ({ value, label: t(`fields.${name}.${value}`) }))}
              unsure={unsure}
            />
          ))}
        </div>
      </Details>
    </>
  );
}
