import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAnswerWords } from "@/components/attempts/answer-words";
import { ConflictChoice } from "@/components/attempts/conflict-choice";
import { EventFields } from "@/components/attempts/event-form";
import { useEventWords } from "@/components/attempts/event-words";
import { ObstacleFields } from "@/components/attempts/obstacles-form";
import {
  ComparisonFields,
  ContactFields,
  EvidenceFields,
  WishFields,
} from "@/components/attempts/plain-forms";
import { PlansFields } from "@/components/attempts/plans-form";
import { ClauseFields, PromiseFields } from "@/components/attempts/said-forms";
import { ServiceFields } from "@/components/attempts/service-form";
import { type FormAction, Hidden, type Place, StepForm } from "@/components/attempts/step-form";
import { StepFrame } from "@/components/attempts/step-frame";
import { useMistakes } from "@/components/attempts/use-fields";
import { Button } from "@/components/elements/button";
import { Notice } from "@/components/elements/notice";
import type { ProviderMatches } from "@/components/providers/provider-choice";
import { COMPARISON_FIELDS } from "@/domain/attempts/steps/comparison";
import { CONTACT_FIELDS } from "@/domain/attempts/steps/contact";
import { OBSTACLE_FIELDS } from "@/domain/attempts/steps/obstacles";
import type { SavedStep } from "@/domain/attempts/steps/pages";
import { PLANS_FIELDS } from "@/domain/attempts/steps/plans";
import type { Answer, FieldErrors, Raw } from "@/domain/attempts/steps/raw";
import { CLAUSE_FIELDS, PROMISE_FIELDS } from "@/domain/attempts/steps/said";
import { SERVICE_FIELDS } from "@/domain/attempts/steps/service";
import { EVENT_FIELDS } from "@/domain/attempts/steps/tried";
import type { PlainDate } from "@/domain/time/plain-date";

/** What a page asks: one of the wizard's, or one repeated thing of it. */
export type Asked =
  | Exclude<SavedStep, "tried" | "said" | "routes" | "damages">
  | "event"
  | "promise"
  | "clause";

export type StepPageProps = {
  readonly asked: Asked;
  readonly place: Place;
  readonly raw: Raw;
  readonly errors: FieldErrors;
  /** The copy that met a newer one; then the page asks which of the two stays. */
  readonly parked?: Raw | undefined;
  readonly events: readonly Answer[];
  readonly today: PlainDate;
  /** Position of a new item among its kind. */
  readonly position?: string | undefined;
  readonly progress?: { position: number; total: number } | undefined;
  readonly backHref: string;
  readonly savedAt?: string | undefined;
  /** Code of a refusal that the last submit met. */
  readonly refused?: "rate" | "many" | undefined;
  readonly offer?: ReactNode;
  /** What the registry has for the typed name of the provider. */
  readonly matches?: ProviderMatches | undefined;
  readonly save: FormAction;
  readonly settle: FormAction;
};

const ORDER: Readonly<Record<Asked, readonly string[]>> = {
  service: SERVICE_FIELDS,
  plans: PLANS_FIELDS,
  event: EVENT_FIELDS,
  obstacles: OBSTACLE_FIELDS,
  promise: PROMISE_FIELDS,
  clause: CLAUSE_FIELDS,
  comparison: COMPARISON_FIELDS,
  evidence: ["held"],
  wishes: ["remedies"],
  contact: CONTACT_FIELDS,
};

/** One question page of the wizard, in all its states: fresh, saved, wrong, changed elsewhere. */
export function StepPage(props: StepPageProps) {
  const { asked, place, raw, errors, parked } = props;
  const t = useTranslations("attempts");
  const words = useAnswerWords(props.events, props.today);
  const nameOf = (field: string) =>
    field.startsWith("at-") && t.has(`obstacles.${field.slice(3)}.name`)
      ? t(`obstacles.${field.slice(3)}.name`)
      : "";
  const mistakes = useMistakes(parked === undefined ? errors : {}, ORDER[asked], nameOf, (field) =>
    words.label(field, asked === "clause"),
  );
  const about = `steps.${asked}`;
  return (
    <StepFrame
      backHref={props.backHref}
      progress={props.progress}
      title={parked === undefined ? t(`${about}.title`) : t("conflict.title")}
      hint={parked === undefined && t.has(`${about}.hint`) ? t(`${about}.hint`) : undefined}
      why={t.has(`${about}.why`) ? t(`${about}.why`) : undefined}
      savedAt={props.savedAt}
      mistakes={mistakes}
    >
      {props.refused && <Notice kind="attention" title={t(`refused.${props.refused}`)} />}
      {parked !== undefined ? (
        <ConflictChoice
          place={place}
          stored={raw}
          mine={parked}
          action={props.settle}
          wordsOf={(field, values) => ({
            label: words.label(field, asked === "clause"),
            value: words.value(field, values),
          })}
        />
      ) : (
        <StepForm action={props.save} place={place}>
          {props.position !== undefined && <Hidden name="position" value={props.position} />}
          {asked === "event" && <Hidden name="recordedOn" value={String(raw.recordedOn ?? props.today)} />}
          <Fields {...props} />
          <Buttons asked={asked} place={place} />
        </StepForm>
      )}
      {parked === undefined && props.offer}
    </StepFrame>
  );
}

function Fields({ asked, raw, errors, events, today, matches }: StepPageProps) {
  const eventWords = useEventWords(today);
  const choices = events.map(({ item, raw: event }) => ({ item, label: eventWords(event) }));
  switch (asked) {
    case "service":
      return <ServiceFields raw={raw} errors={errors} matches={matches} />;
    case "plans":
      return <PlansFields raw={raw} errors={errors} />;
    case "event":
      return <EventFields raw={raw} errors={errors} />;
    case "obstacles":
      return <ObstacleFields raw={raw} errors={errors} events={choices} />;
    case "promise":
      return <PromiseFields raw={raw} errors={errors} events={choices} />;
    case "clause":
      return <ClauseFields raw={raw} errors={errors} />;
    case "comparison":
      return <ComparisonFields raw={raw} errors={errors} />;
    case "evidence":
      return <EvidenceFields raw={raw} errors={errors} />;
    case "wishes":
      return <WishFields raw={raw} errors={errors} />;
    case "contact":
      return <ContactFields raw={raw} errors={errors} />;
  }
}

function Buttons({ asked, place }: { asked: Asked; place: Place }) {
  const t = useTranslations("attempts");
  if (asked === "contact")
    return (
      <>
        <p className="text-ink-2">{t("contact.privacy")}</p>
        <div>
          <Button>{t("contact.button")}</Button>
        </div>
      </>
    );
  if (place.leadsTo !== undefined)
    return (
      <div>
        <Button>{t("saveReturn")}</Button>
      </div>
    );
  return (
    <div className="flex flex-wrap gap-3">
      <Button name={asked === "event" ? "then" : undefined} value={asked === "event" ? "next" : undefined}>
        {t("save")}
      </Button>
      {asked === "event" && (
        <Button kind="secondary" name="then" value="another">
          {t("saveAnother")}
        </Button>
      )}
    </div>
  );
}
