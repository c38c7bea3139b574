import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { SingleCheckbox } from "@/components/elements/checkboxes";
import { DateField } from "@/components/elements/date-field";
import { Notice } from "@/components/elements/notice";
import { Table } from "@/components/elements/table";
import { TextInput } from "@/components/elements/text-input";
import { TextArea } from "@/components/elements/textarea";
import { Select } from "@/components/staff/select";
import { PROVINCES } from "@/domain/attempts/steps/provinces";
import { type DatedAddress, PROVIDER_KINDS, type Provider } from "@/domain/providers/provider";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

type ShownProvider = {
  readonly provider: Provider;
  readonly addresses: readonly DatedAddress[];
  /** Aliases, and the names of what was merged into it. */
  readonly names: readonly string[];
  readonly merges: readonly {
    readonly fromName: string;
    readonly intoName: string;
    readonly reason: string;
    readonly on: PlainDate;
  }[];
};

/** What was typed and could not be kept, by the name of its field. */
type Typed = Readonly<Record<string, string>>;

/** One entry: its addresses by date, each with its source, and its history of merges. */
function OneProvider(props: ShownProvider & { wrong: boolean; typed: Typed; addAddress: FormAction }) {
  const t = useTranslations("staff.providers");
  const language = useLocale() as Language;
  const { typed, names } = props;
  return (
    <section id="provider" tabIndex={-1} className="card grid gap-4 p-4">
      <h2 className="text-h2">{props.provider.name}</h2>
      {names.length > 0 && (
        <p>
          <span className="text-ink-2">{t("alsoKnown")}</span> {names.join(language === "en" ? ", " : "、")}
        </p>
      )}
      {props.addresses.length === 0 && <p className="text-ink-2">{t("noAddresses")}</p>}
      <ul className="border-t border-line-soft">
        {props.addresses.map(({ from, address, source, verifiedOn }) => (
          <li key={from} className="border-b border-line-soft py-2">
            {t("since", { date: formatDate(from, language), address: address ?? t("noAddress") })}
            <span className="block text-small text-ink-2">
              {t("source", { source, date: formatDate(verifiedOn, language) })}
            </span>
          </li>
        ))}
        {props.merges.map(({ fromName, intoName, reason, on }) => (
          <li key={`${on} ${fromName} ${reason}`} className="border-b border-line-soft py-2">
            {t("merged", { date: formatDate(on, language), from: fromName, into: intoName, reason })}
          </li>
        ))}
      </ul>
      <form action={props.addAddress} className="grid gap-4" noValidate>
        <Hidden name="providerId" value={props.provider.id} />
        {props.wrong && <Notice kind="danger" live title={t("addressError")} />}
        <TextInput name="address" label={t("address")} hint={t("addressHint")} value={typed.address} />
        <DateField name="from" label={t("addressFrom")} value={typed.from} />
        <TextInput name="source" label={t("sourceLabel")} value={typed.source} />
        <div>
          <Button kind="secondary">{t("addAddress")}</Button>
        </div>
      </form>
    </section>
  );
}

/** The registry as staff keep it: who is in it, a new entry, and two that are one. */
export function ProviderRegistry(props: {
  providers: readonly Provider[];
  said: "done" | "name" | "merge" | "address" | undefined;
  typed: Typed;
  /** The entry that was opened, with its dated addresses and what was merged. */
  shown: ShownProvider | undefined;
  addAddress: FormAction;
  add: FormAction;
  merge: FormAction;
}) {
  const t = useTranslations("staff.providers");
  const words = useTranslations("attempts");
  const choose = useTranslations("staff.edit")("choose");
  const { typed } = props;
  const choices = props.providers.map(({ id, name, province }) => ({
    value: id,
    label: province === null ? name : `${name} · ${words(`provinces.${province}`)}`,
  }));
  return (
    <>
      <div className="grid gap-1">
        <h1 className="text-h1">{t("title")}</h1>
        <p className="text-ink-2">{t("lead")}</p>
      </div>
      {props.said === "done" && <Notice kind="done" live title={t("done")} />}
      <Table
        cards
        caption={t("caption")}
        columns={[
          { key: "name", title: t("name") },
          { key: "kind", title: t("kind") },
          { key: "province", title: t("province") },
          { key: "entity", title: t("entity") },
        ]}
        rows={props.providers.map((provider) => ({
          key: provider.id,
          cells: {
            name: (
              <a className="tap" href={`?provider=${provider.id}#provider`}>
                {provider.name}
              </a>
            ),
            kind: t(`kinds.${provider.kind}`),
            province:
              provider.province === null ? t("wholeCountry") : words(`provinces.${provider.province}`),
            entity: provider.contractingEntity ?? "",
          },
        }))}
      />
      {props.shown && (
        <OneProvider
          {...props.shown}
          wrong={props.said === "address"}
          typed={typed}
          addAddress={props.addAddress}
        />
      )}
      <div className="grid gap-8 md:grid-cols-2">
        <form action={props.add} id="name-form" className="grid content-start gap-4" noValidate>
          <h2 className="text-h2">{t("addTitle")}</h2>
          <TextInput
            name="name"
            label={t("name")}
            error={props.said === "name" ? t("nameError") : undefined}
            value={typed.name}
          />
          <Select
            name="kind"
            label={t("kind")}
            empty={choose}
            value={typed.kind || "telecom-operator"}
            choices={PROVIDER_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
          <Select
            name="province"
            label={t("province")}
            empty={t("wholeCountry")}
            value={typed.province ?? ""}
            choices={PROVINCES.map((value) => ({ value, label: words(`provinces.${value}`) }))}
          />
          <TextInput name="contractingEntity" label={t("entity")} optional value={typed.contractingEntity} />
          <TextArea
            name="aliases"
            label={t("aliases")}
            hint={t("aliasesHint")}
            optional
            rows={3}
            value={typed.aliases}
          />
          <div>
            <Button>{t("add")}</Button>
          </div>
        </form>
        <form action={props.merge} id="merge-form" className="grid content-start gap-4" noValidate>
          <h2 className="text-h2">{t("mergeTitle")}</h2>
          <p className="text-ink-2">{t("mergeText")}</p>
          {props.said === "merge" && <Notice kind="danger" live title={t("mergeError")} />}
          <Select
            name="fromId"
            label={t("from")}
            empty={choose}
            value={typed.fromId ?? ""}
            choices={choices}
          />
          <Select
            name="intoId"
            label={t("into")}
            empty={choose}
            value={typed.intoId ?? ""}
            choices={choices}
          />
          <TextInput name="reason" label={t("reason")} value={typed.reason} />
          <SingleCheckbox name="sure" label={t("sure")} />
          <div>
            <Button kind="secondary">{t("merge")}</Button>
          </div>
        </form>
      </div>
    </>
  );
}
