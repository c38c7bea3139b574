import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useEventWords } from "@/components/attempts/event-words";
import { ItemList } from "@/components/attempts/item-list";
import { type FormAction, Hidden, type Place, StepForm } from "@/components/attempts/step-form";
import { StepFrame } from "@/components/attempts/step-frame";
import { useFields } from "@/components/attempts/use-fields";
import { Button } from "@/components/elements/button";
import { LinkButton } from "@/components/elements/link-button";
import { Radios } from "@/components/elements/radios";
import { type Answer, type Raw, typed } from "@/domain/attempts/steps/raw";
import { isClause } from "@/domain/attempts/steps/said";
import type { PlainDate } from "@/domain/time/plain-date";

type Listed = Answer & { readonly version: number; readonly wrong: boolean };
type ListProps = {
  readonly place: Place;
  readonly page: Raw;
  readonly items: readonly Listed[];
  readonly today: PlainDate;
  /** The address of this page; `?item=…` leads to one entry. */
  readonly href: string;
  readonly progress: { position: number; total: number };
  readonly backHref: string;
  readonly savedAt?: string | undefined;
  readonly offer?: ReactNode;
  readonly save: FormAction;
  readonly remove: FormAction;
};

const placeOf = (place: Place, { item, version }: Listed): Place => ({ ...place, item, version });

/** The events recorded so far, in the order in which they were written down. */
export function TriedList(props: ListProps) {
  const t = useTranslations("attempts");
  const eventWords = useEventWords(props.today);
  return (
    <StepFrame
      {...props}
      title={t("steps.tried.title")}
      hint={t("steps.tried.hint")}
      why={t("steps.tried.why")}
      mistakes={[]}
    >
      {props.items.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-h3">{t("tried.listTitle")}</h2>
          <ItemList
            removeAction={props.remove}
            items={props.items.map((listed) => ({
              place: placeOf(props.place, listed),
              what: eventWords(listed.raw),
              note: typed(listed.raw, "note"),
              changeHref: `${props.href}?item=${listed.item}&then=list`,
              wrong: listed.wrong,
            }))}
          />
        </section>
      )}
      <p>
        <LinkButton kind="secondary" href={`${props.href}?item=new`}>
          {t(props.items.length === 0 ? "tried.first" : "tried.add")}
        </LinkButton>
      </p>
      <StepForm action={props.save} place={props.place}>
        <Hidden name="seen" value="yes" />
        {props.items.length === 0 && (
          <>
            <p className="text-ink-2">{t("tried.noneHint")}</p>
            <Hidden name="none" value="yes" />
          </>
        )}
        <div>
          <Button>{t(props.items.length === 0 ? "tried.goOnNone" : "tried.more")}</Button>
        </div>
      </StepForm>
      {props.offer}
    </StepFrame>
  );
}

/** Promises and clauses recorded so far. */
export function SaidList(props: ListProps & { hasEvents: boolean }) {
  const { t, text, unsure } = useFields(props.page, {});
  const clauses = props.items.filter(({ raw }) => isClause(raw));
  const promises = props.items.filter(({ raw }) => !isClause(raw));
  const list = (items: readonly Listed[]) =>
    items.length > 0 && (
      <ItemList
        removeAction={props.remove}
        items={items.map((listed) => ({
          place: placeOf(props.place, listed),
          what: typed(listed.raw, "text").slice(0, 200),
          changeHref: `${props.href}?item=${listed.item}&then=list`,
          wrong: listed.wrong,
        }))}
      />
    );
  return (
    <StepFrame
      {...props}
      title={t("steps.said.title")}
      hint={t("steps.said.hint")}
      why={t("steps.said.why")}
      mistakes={[]}
    >
      <section className="grid gap-2">
        <h2 className="text-h3">{t("said.promises")}</h2>
        {list(promises)}
        {props.hasEvents ? (
          <p>
            <LinkButton kind="secondary" href={`${props.href}?item=new&type=promise`}>
              {t("said.addPromise")}
            </LinkButton>
          </p>
        ) : (
          <p className="text-ink-2">{t("said.noEvents")}</p>
        )}
      </section>
      <section className="grid gap-2">
        <h2 className="text-h3">{t("said.clauses")}</h2>
        {list(clauses)}
        <p>
          <LinkButton kind="secondary" href={`${props.href}?item=new&type=clause`}>
            {t("said.addClause")}
          </LinkButton>
        </p>
      </section>
      <StepForm action={props.save} place={props.place}>
        <Hidden name="seen" value="yes" />
        {clauses.length === 0 && (
          <Radios
            {...text("clauses")}
            choices={[{ value: "none", label: t("fields.clauses.none") }]}
            unsure={unsure}
          />
        )}
        <div>
          <Button>{t("save")}</Button>
        </div>
      </StepForm>
      {props.offer}
    </StepFrame>
  );
}
