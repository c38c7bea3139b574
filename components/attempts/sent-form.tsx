import { useReplyFields } from "@/components/attempts/reply-fields";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { DateField } from "@/components/elements/date-field";
import { Radios } from "@/components/elements/radios";
import { TextInput } from "@/components/elements/text-input";
import { ARRIVAL_PROOFS, SENT_WAYS } from "@/domain/attempts/entries";
import type { FieldErrors, Raw } from "@/domain/attempts/steps/raw";

/** A form about one letter: where its answers go, what was typed before, and what is wrong with it. */
export type LetterForm = {
  readonly attemptId: string;
  readonly letterId: string;
  readonly corrects: string;
  readonly idempotency: string;
  readonly raw: Raw;
  readonly errors: FieldErrors;
  readonly action: FormAction;
};

/** What every form about a letter sends along. */
export function HiddenLetter({ form }: { form: Omit<LetterForm, "raw" | "errors" | "action"> }) {
  return (
    <>
      <Hidden name="attempt" value={form.attemptId} />
      <Hidden name="letter" value={form.letterId} />
      <Hidden name="corrects" value={form.corrects} />
      <Hidden name="idempotency" value={form.idempotency} />
    </>
  );
}

/** How, when and under which number a letter went out. */
export function SentForm({ form }: { form: LetterForm }) {
  const { t, text } = useReplyFields("sent", form.raw, form.errors);
  return (
    <form action={form.action} className="grid gap-6" noValidate>
      <HiddenLetter form={form} />
      <Radios
        {...text("way")}
        choices={SENT_WAYS.map((value) => ({ value, label: t(`sent.ways.${value}`) }))}
      />
      <DateField {...text("on")} />
      <TextInput {...text("tracking")} optional width="half" />
      <TextInput {...text("reference")} optional width="half" />
      <div>
        <Button>{t(form.corrects === "" ? "sent.save" : "sent.saveCorrection")}</Button>
      </div>
    </form>
  );
}

/** When it arrived and what shows it. */
export function ArrivalForm({ form }: { form: LetterForm }) {
  const { t, text } = useReplyFields("sent", form.raw, form.errors);
  return (
    <form action={form.action} className="grid gap-4" noValidate>
      <HiddenLetter form={form} />
      <DateField {...text("arrivedOn")} />
      <Radios
        {...text("proof")}
        choices={ARRIVAL_PROOFS.map((value) => ({ value, label: t(`sent.proofs.${value}`) }))}
      />
      <div>
        <Button kind="secondary">{t("sent.saveArrival")}</Button>
      </div>
    </form>
  );
}

/** Whether an authority took the matter. */
export function TakenForm({ form }: { form: LetterForm }) {
  const { t, text } = useReplyFields("sent", form.raw, form.errors);
  return (
    <form action={form.action} className="grid gap-4" noValidate>
      <HiddenLetter form={form} />
      <DateField {...text("takenOn")} />
      <Radios
        {...text("outcome")}
        choices={(["accepted", "refused"] as const).map((value) => ({
          value,
          label: t(`sent.outcomes.${value}`),
        }))}
      />
      <div>
        <Button kind="secondary">{t("sent.saveTaken")}</Button>
      </div>
    </form>
  );
}
