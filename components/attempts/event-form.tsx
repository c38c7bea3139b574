import type { FieldsProps } from "@/components/attempts/service-form";
import { useFields } from "@/components/attempts/use-fields";
import { DateField } from "@/components/elements/date-field";
import { MoneyField } from "@/components/elements/money-field";
import { Radios } from "@/components/elements/radios";
import { TextInput } from "@/components/elements/text-input";
import { TextArea } from "@/components/elements/textarea";
import { CHANNELS, EVENT_KINDS } from "@/domain/attempts/codes";
import { MONTH_PARTS } from "@/domain/attempts/steps/moment";

/** Of the three ways to say when, only the chosen one shows; all of them where the browser cannot tell. */
const ONLY = {
  day: "[.asks-when:not(:has(#when:checked))_&]:hidden",
  part: "[.asks-when:not(:has(#when-part:checked))_&]:hidden",
  between: "[.asks-when:not(:has(#when-between:checked))_&]:hidden",
} as const;
const INDENT = "grid gap-6 border-l-4 border-line-soft pl-4";

/** One event of the timeline. */
export function EventFields({ raw, errors }: FieldsProps) {
  const { t, text, unsure } = useFields(raw, errors);
  return (
    <>
      <div className="asks-when grid gap-4">
        <Radios
          {...text("when")}
          choices={(["day", "part", "between"] as const).map((value) => ({
            value,
            label: t(`fields.when.${value}`),
          }))}
          unsure={unsure}
        />
        <div className={`${INDENT} ${ONLY.day}`}>
          <DateField {...text("day")} />
          <TextInput {...text("time")} optional width="short" />
        </div>
        <div className={`${INDENT} ${ONLY.part}`}>
          <TextInput {...text("month")} width="half" />
          <Radios
            {...text("part")}
            choices={MONTH_PARTS.map((value) => ({ value, label: t(`fields.part.${value}`) }))}
          />
        </div>
        <div className={`${INDENT} ${ONLY.between}`}>
          <DateField {...text("from")} />
          <DateField {...text("to")} />
        </div>
      </div>
      <Radios
        {...text("channel")}
        columns={2}
        choices={CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))}
      />
      <Radios
        {...text("kind")}
        choices={EVENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextArea {...text("note")} optional />
      <TextInput {...text("minutes")} optional inputMode="numeric" width="short" />
      <TextInput {...text("reference")} optional width="half" spellCheck={false} />
      <MoneyField {...text("amount")} optional />
    </>
  );
}
