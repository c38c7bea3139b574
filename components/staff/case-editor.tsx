import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { useFields, useMistakes } from "@/components/attempts/use-fields";
import { CaseCriteria } from "@/components/cases/case-facts";
import { Button } from "@/components/elements/button";
import { Checkboxes, SingleCheckbox } from "@/components/elements/checkboxes";
import { DateField } from "@/components/elements/date-field";
import { Details } from "@/components/elements/details";
import { ErrorSummary } from "@/components/elements/error-summary";
import { Notice } from "@/components/elements/notice";
import { Tag } from "@/components/elements/tag";
import { TextInput } from "@/components/elements/text-input";
import { TextArea } from "@/components/elements/textarea";
import { Select } from "@/components/staff/select";
import { OBSTACLES, SECTORS } from "@/domain/attempts/codes";
import { type FieldErrors, type Raw, ticked, typed } from "@/domain/attempts/steps/raw";
import { CASE_FIELDS } from "@/domain/cases/case-form";
import type { CaseStatus } from "@/domain/cases/lifecycle";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { localePath } from "@/messages/locales";

type ShownVersion = Parameters<typeof CaseCriteria>[0] & { version: number; publishedOn: PlainDate };

type EditorProps = {
  groupCase: {
    id: string;
    slug: string;
    status: CaseStatus;
    version: number;
    criteriaVersion: number;
    raw: Raw;
  };
  /** Empty until the form was saved once: a blank form has no mistakes yet. */
  errors: FieldErrors;
  /** The actor's own copy that met a colleague's newer one. */
  parked: Raw | undefined;
  providers: readonly { id: string; name: string }[];
  /** Every published version of the criteria, latest first. */
  versions: readonly ShownVersion[];
  refused: string;
  save: FormAction;
  settle: FormAction;
  publish: FormAction;
  close: FormAction;
};

/** The form of a case, what the public sees of it, and the two steps that cannot be taken by accident. */
export function CaseEditor(props: EditorProps) {
  const t = useTranslations("staff.edit");
  const status = useTranslations("cases.status");
  const locale = useLocale();
  const { groupCase, parked } = props;
  const mistakes = useMistakes(parked === undefined ? props.errors : {}, CASE_FIELDS);
  const live = groupCase.status === "draft" || groupCase.status === "open";
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <div className="grid gap-2">
        <h1 className="text-h1">{parked === undefined ? t("title") : t("conflictTitle")}</h1>
        <div className="flex flex-wrap items-center gap-4">
          <Tag kind={groupCase.status === "open" ? "indigo" : "plain"}>{status(groupCase.status)}</Tag>
          {groupCase.criteriaVersion > 0 ? (
            <>
              <span>{t("published", { version: groupCase.criteriaVersion })}</span>
              <a className="tap" href={localePath(locale, `/cases/${groupCase.slug}`)}>
                {t("look")}
              </a>
            </>
          ) : (
            <span>{t("notPublished")}</span>
          )}
        </div>
      </div>
      {props.refused === "case.changed" && <Notice kind="attention" live title={t("changed")} />}
      {props.refused === "case.not-sure" && <Notice kind="attention" live title={t("sureMissing")} />}
      {props.refused === "case.incomplete" && <Notice kind="attention" live title={t("incomplete")} />}
      {parked === undefined ? <CaseForm {...props} /> : <Copies {...props} parked={parked} />}
      {parked === undefined && live && (
        <section className="grid gap-3 border-t border-line-soft pt-6">
          <h2 className="text-h2">{t("publishTitle")}</h2>
          <p className="prose-measure">{t("publishText")}</p>
          <form action={props.publish}>
            <Place groupCase={groupCase} />
            <Button kind="secondary">{t(groupCase.status === "draft" ? "publish" : "publishAgain")}</Button>
          </form>
        </section>
      )}
      {parked === undefined && groupCase.status === "open" && (
        <section className="grid gap-3 border-t border-line-soft pt-6">
          <h2 className="text-h2">{t("closeTitle")}</h2>
          <p className="prose-measure">{t("closeText")}</p>
          <form action={props.close} className="grid justify-items-start gap-3" noValidate>
            <Place groupCase={groupCase} />
            <SingleCheckbox name="sure" label={t("sure")} checked={false} />
            <Button kind="danger">{t("close")}</Button>
          </form>
        </section>
      )}
      {props.versions.length > 0 && (
        <Versions versions={props.versions} current={groupCase.criteriaVersion} />
      )}
    </>
  );
}

/** What was published when: each member keeps the version of the joining. */
function Versions({ versions, current }: { versions: readonly ShownVersion[]; current: number }) {
  const t = useTranslations("staff.edit");
  const language = useLocale() as Language;
  return (
    <section className="grid gap-2">
      <h2 className="text-h2">{t("versions")}</h2>
      {versions.map(({ version, publishedOn, ...criteria }) => (
        <Details
          key={version}
          open={version === current}
          summary={
            <>
              {t("versionOf", { version, date: formatDate(publishedOn, language) })}
              {version === current && <Tag kind="indigo">{t("current")}</Tag>}
            </>
          }
        >
          <CaseCriteria {...criteria} />
        </Details>
      ))}
    </section>
  );
}

function Place({ groupCase }: Pick<EditorProps, "groupCase">) {
  return (
    <>
      <Hidden name="caseId" value={groupCase.id} />
      <Hidden name="version" value={String(groupCase.version)} />
    </>
  );
}

function CaseForm({ groupCase, errors, providers, save }: EditorProps) {
  const t = useTranslations("staff.edit");
  const words = useTranslations("attempts");
  const { sentence } = useFields({}, {});
  const { raw } = groupCase;
  const field = (name: (typeof CASE_FIELDS)[number]) => ({
    name,
    label: t(`fields.${name}`),
    error: sentence(errors[name]),
    value: typed(raw, name),
  });
  return (
    <form action={save} className="grid max-w-[48rem] gap-6" noValidate>
      <Place groupCase={groupCase} />
      <TextInput {...field("title")} />
      <TextArea {...field("summary")} hint={t("summaryHint")} rows={6} />
      <Select
        {...field("provider")}
        empty={t("choose")}
        choices={providers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        {...field("sector")}
        empty={t("choose")}
        choices={SECTORS.map((value) => ({ value, label: words(`sectors.${value}`) }))}
      />
      <Checkboxes
        {...field("obstacles")}
        values={ticked(raw, "obstacles")}
        choices={OBSTACLES.map((value) => ({ value, label: words(`obstacles.${value}.name`) }))}
      />
      <div className="grid gap-6 md:grid-cols-2">
        <DateField {...field("from")} />
        <DateField {...field("to")} />
      </div>
      <TextInput {...field("cap")} hint={t("capHint")} optional inputMode="numeric" width="short" />
      <div className="grid gap-1">
        <div>
          <Button>{t("save")}</Button>
        </div>
        <p className="text-small text-ink-2">{t(groupCase.criteriaVersion > 0 ? "saved" : "savedDraft")}</p>
      </div>
    </form>
  );
}

/** Both copies whole, side by side; nothing is gone until one was chosen (case E-08). */
function Copies(props: EditorProps & { parked: Raw }) {
  const t = useTranslations("staff.edit");
  const words = useTranslations("attempts");
  const value = (raw: Raw, name: (typeof CASE_FIELDS)[number]): string => {
    if (name === "obstacles")
      return ticked(raw, name)
        .map((code) => (words.has(`obstacles.${code}.name`) ? words(`obstacles.${code}.name`) : code))
        .join(" / ");
    const text = typed(raw, name);
    if (name === "provider") return props.providers.find(({ id }) => id === text)?.name ?? text;
    return name === "sector" && words.has(`sectors.${text}`) ? words(`sectors.${text}`) : text;
  };
  const copies = { stored: props.groupCase.raw, mine: props.parked };
  return (
    <section id="conflict" className="grid gap-4">
      <p>{t("conflictText")}</p>
      <div className="grid gap-4 md:grid-cols-2">
        {(["stored", "mine"] as const).map((which) => (
          <form key={which} action={props.settle} className="card grid content-start gap-3 p-4">
            <Place groupCase={props.groupCase} />
            <Hidden name="keep" value={which} />
            <h2 className="text-h3">{t(which)}</h2>
            <dl className="grid gap-2">
              {CASE_FIELDS.map((name) => (
                <div key={name}>
                  <dt className="text-small text-ink-2">{t(`fields.${name}`)}</dt>
                  <dd className="whitespace-pre-line">{value(copies[which], name) || t("empty")}</dd>
                </div>
              ))}
            </dl>
            <div>
              <Button kind={which === "stored" ? "primary" : "secondary"}>
                {t(which === "stored" ? "keepStored" : "keepMine")}
              </Button>
            </div>
          </form>
        ))}
      </div>
    </section>
  );
}
