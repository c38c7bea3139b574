import { useTranslations } from "next-intl";
import { Button } from "@/components/elements/button";
import { Checkboxes } from "@/components/elements/checkboxes";
import { DateField } from "@/components/elements/date-field";
import { Details } from "@/components/elements/details";
import type { FieldMistake } from "@/components/elements/error-summary";
import { Radios } from "@/components/elements/radios";
import { TextInput } from "@/components/elements/text-input";
import { TextArea } from "@/components/elements/textarea";
import type { FormAction } from "@/components/letters/paragraph-edit";
import { type FieldErrors, type Raw, ticked, typed } from "@/domain/attempts/steps/raw";
import type { Question, QuestionGroup } from "@/domain/letters/court/questions";
import type { PaperError } from "@/domain/letters/court/read-questions";

/** What a field shows before anyone typed: from the record, for the person to change. */
export type Offered = Readonly<
  Record<string, { readonly options?: readonly string[]; readonly values: readonly string[] }>
>;

/** Every mistake with its sentence, in the order of the form. */
export function usePaperErrors({
  groups,
  errors,
  own,
}: {
  groups: readonly QuestionGroup[];
  errors: FieldErrors;
  own: Readonly<Record<string, PaperError>>;
}): readonly FieldMistake[] {
  const t = useTranslations("court");
  const wizard = useTranslations("attempts.errors");
  return groups.flatMap(({ questions }) =>
    questions.flatMap(({ field }) => {
      const [mine, theirs] = [own[field], errors[field]];
      if (mine !== undefined) return [{ field, message: t(`errors.${mine}`) }];
      if (theirs === undefined) return [];
      return [{ field, message: wizard(theirs.code, { most: theirs.most ?? 0, name: "" }) }];
    }),
  );
}

/** One plain form: groups of fields, those that concern only some people folded. Works without script. */
export function ParticularsForm(props: {
  groups: readonly QuestionGroup[];
  raw: Raw | undefined;
  offered: Offered;
  mistakes: readonly FieldMistake[];
  hidden: Readonly<Record<string, string>>;
  fill: FormAction;
}) {
  const t = useTranslations("court");
  return (
    <form action={props.fill} className="grid gap-8" noValidate autoComplete="off">
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} autoComplete="off" />
      ))}
      {props.groups.map((group) => {
        const fields = group.questions.map((question) => (
          <QuestionField key={question.field} question={question} {...props} />
        ));
        const touched = group.questions.some(
          ({ field }) =>
            typed(props.raw ?? {}, field) !== "" || props.mistakes.some((mistake) => mistake.field === field),
        );
        return group.folded ? (
          <Details key={group.id} summary={t(`groups.${group.id}`)} open={touched}>
            <div className="grid gap-6 py-2">{fields}</div>
          </Details>
        ) : (
          <section key={group.id} aria-labelledby={`group-${group.id}`} className="grid gap-6">
            <h3 id={`group-${group.id}`} className="text-h3">
              {t(`groups.${group.id}`)}
            </h3>
            {fields}
          </section>
        );
      })}
      <div>
        <Button>{t("fill")}</Button>
      </div>
    </form>
  );
}

/** The number at the end of agentName1 belongs to the field, not to its words. */
export const wordsOf = (field: string) => field.replace(/\d$/, "");

function QuestionField(props: {
  question: Question;
  raw: Raw | undefined;
  offered: Offered;
  mistakes: readonly FieldMistake[];
}) {
  const { question, raw, offered, mistakes } = props;
  const t = useTranslations("court");
  const { field } = question;
  const words = wordsOf(field);
  const given = offered[field];
  const hint = t.has(`fields.${words}.hint`) ? t(`fields.${words}.hint`) : undefined;
  const common = {
    name: field,
    label: t(`fields.${words}.label`),
    ...(hint === undefined ? {} : { hint }),
    error: mistakes.find((mistake) => mistake.field === field)?.message,
    optional: "optional" in question && question.optional === true,
  };
  const value = raw === undefined ? (given?.values[0] ?? "") : typed(raw, field);
  switch (question.type) {
    case "choice":
    case "choices": {
      const choices = (given?.options ?? question.options).map((option) => ({
        value: option,
        label: t(`options.${option.replace(".", "-")}`),
      }));
      return question.type === "choice" ? (
        <Radios {...common} choices={choices} value={value} />
      ) : (
        <Checkboxes
          {...common}
          choices={choices}
          values={raw === undefined ? (given?.values ?? []) : ticked(raw, field)}
        />
      );
    }
    case "date":
      return <DateField {...common} value={value} />;
    case "area":
      return <TextArea {...common} value={value} maxLength={question.most * 2} />;
    case "number":
      return <TextInput {...common} value={value} inputMode="numeric" width="short" />;
    case "yuan":
      return <TextInput {...common} value={value} inputMode="decimal" width="short" />;
    case "text":
      return <TextInput {...common} value={value} maxLength={question.most * 2} spellCheck={false} />;
  }
}
