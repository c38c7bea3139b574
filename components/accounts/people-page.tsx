import { useLocale, useTranslations } from "next-intl";
import { ManageColleague, type ShownColleague } from "@/components/accounts/manage-colleague";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { Radios } from "@/components/elements/radios";
import { Table } from "@/components/elements/table";
import { TextInput } from "@/components/elements/text-input";
import { localePath } from "@/messages/locales";

export const PEOPLE_SAID = [
  "invited",
  "withdrawn",
  "changed",
  "renamed",
  "disabled",
  "enabled",
  "ended",
  "asked",
  "agreed",
] as const;
export const PEOPLE_PROBLEMS = ["gone", "name", "address", "role", "twice", "limited"] as const;

type Invitation = {
  readonly id: string;
  readonly address: string;
  readonly role: "officer" | "lead";
  readonly name: string;
  readonly until: string;
  readonly alive: boolean;
};

type Props = {
  /** False for a lead, who only agrees to resets. */
  governs: boolean;
  /** Whether the second factor was shown within ten minutes. */
  fresh: boolean;
  own: string;
  colleagues: readonly ShownColleague[];
  opened: string | undefined;
  invitations: readonly Invitation[];
  resets: readonly { readonly id: string; readonly name: string; readonly asker: string }[];
  said: (typeof PEOPLE_SAID)[number] | undefined;
  problem: (typeof PEOPLE_PROBLEMS)[number] | undefined;
  typed: { readonly address: string; readonly way?: string; readonly name?: string } | undefined;
  minutes: number;
  invite: FormAction;
  withdraw: FormAction;
  change: FormAction;
  askReset: FormAction;
  agreeReset: FormAction;
};

/** The accounts of an association: who works here, who was invited, and resets that need a second person. */
export function PeoplePage(props: Props) {
  const t = useTranslations("accounts.people");
  const locale = useLocale();
  const opened = props.colleagues.find(({ person }) => person === props.opened);
  return (
    <>
      <div className="grid gap-1">
        <h1 className="text-h1">{t("title")}</h1>
        {props.governs && <p className="text-ink-2">{t("lead")}</p>}
      </div>
      {props.said && <Notice kind="done" live title={t(`said.${props.said}`)} />}
      {props.problem === "gone" && <Notice kind="danger" live title={t("problems.gone")} />}
      {!props.fresh && (
        <Notice kind="attention" title={t("stepUp")}>
          <div>
            <LinkButton kind="secondary" href={localePath(locale, "/sign-in/second?next=%2Fstaff%2Fpeople")}>
              {t("stepUpLink")}
            </LinkButton>
          </div>
        </Notice>
      )}
      {props.governs && <Colleagues {...props} />}
      {opened && props.fresh && (
        <ManageColleague
          colleague={opened}
          own={opened.person === props.own}
          problem={props.problem}
          change={props.change}
          askReset={props.askReset}
        />
      )}
      <Resets {...props} />
      {props.governs && <Invitations {...props} />}
      {props.governs && props.fresh && <Invite {...props} />}
    </>
  );
}

function Colleagues({ colleagues, own, fresh }: Props) {
  const t = useTranslations("accounts.people");
  const roles = useTranslations("accounts.roles");
  return (
    <Table
      caption={t("caption")}
      columns={[
        { key: "name", title: t("name") },
        { key: "role", title: t("role") },
        { key: "address", title: t("address") },
        { key: "factor", title: <span className="whitespace-nowrap">{t("factor")}</span> },
        {
          key: "sessions",
          title: <span className="whitespace-nowrap">{t("sessions")}</span>,
          numeric: true,
        },
        { key: "state", title: <span className="whitespace-nowrap">{t("state")}</span> },
        ...(fresh ? [{ key: "manage", title: t("manage") }] : []),
      ]}
      rows={colleagues.map((one) => ({
        key: one.person,
        cells: {
          name: (
            <span className="whitespace-nowrap">
              {one.name === "" ? t("unnamed") : one.name}
              {one.person === own && ` (${t("you")})`}
            </span>
          ),
          role: <span className="whitespace-nowrap">{roles(one.role)}</span>,
          address: <span className="whitespace-nowrap">{one.addresses.join(" · ")}</span>,
          factor: <span className="whitespace-nowrap">{t(one.enrolled ? "factorYes" : "factorNo")}</span>,
          sessions: one.sessions,
          state: <span className="whitespace-nowrap">{t(one.disabled ? "disabled" : "active")}</span>,
          manage: (
            <a className="tap whitespace-nowrap" href={`?person=${one.person}#manage`}>
              {t("manageTitle", { name: one.name === "" ? t("unnamed") : one.name })}
            </a>
          ),
        },
      }))}
    />
  );
}

function Resets({ resets, agreeReset, governs, fresh }: Props) {
  const t = useTranslations("accounts.people");
  const called = (name: string) => (name === "" ? t("unnamed") : name);
  if (resets.length === 0) return governs ? null : <p>{t("noResets")}</p>;
  return (
    <section className="grid gap-3">
      <h2 className="text-h2">{t("resets")}</h2>
      <p>{t("resetsLead")}</p>
      <ul className="border-t border-line-soft">
        {resets.map(({ id, name, asker }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line-soft py-3"
          >
            <p>{t("resetOf", { asker: called(asker), name: called(name) })}</p>
            {fresh && (
              <form action={agreeReset}>
                <Hidden name="reset" value={id} />
                <Button kind="secondary">{t("agree")}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Invitations({ invitations, withdraw, fresh }: Props) {
  const t = useTranslations("accounts.people");
  const roles = useTranslations("accounts.roles");
  if (invitations.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="text-h2">{t("waiting")}</h2>
      <ul className="border-t border-line-soft">
        {invitations.map(({ id, name, role, address, until, alive }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line-soft py-3"
          >
            <div className="min-w-0">
              <p className="font-semibold break-words">
                {name} · {roles(role)}
              </p>
              <p className="text-small text-ink-2 break-all">
                {address} · {alive ? t("until", { date: until }) : t("expired")}
              </p>
            </div>
            {fresh && (
              <form action={withdraw}>
                <Hidden name="invitation" value={id} />
                <Button kind="secondary">{t("withdraw")}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Invite({ invite, problem, typed, minutes }: Props) {
  const t = useTranslations("accounts.people");
  const roles = useTranslations("accounts.roles");
  const locale = useLocale();
  const error = (name: (typeof PEOPLE_PROBLEMS)[number]) =>
    problem === name ? t(`problems.${name}`, { minutes }) : undefined;
  return (
    <form id="invite" action={invite} className="grid max-w-[40rem] gap-4" noValidate>
      <h2 className="text-h2">{t("invite")}</h2>
      <p className="text-ink-2">{t("inviteLead")}</p>
      <Hidden name="locale" value={locale} />
      <TextInput
        name="address"
        label={t("inviteAddress")}
        value={typed?.address}
        error={error("address") ?? error("twice") ?? error("limited")}
        maxLength={300}
        spellCheck={false}
      />
      <TextInput
        name="name"
        label={t("inviteName")}
        value={typed?.name}
        error={error("name")}
        maxLength={60}
        width="half"
      />
      <Radios
        name="role"
        label={t("role")}
        value={typed?.way ?? "officer"}
        error={error("role")}
        choices={[
          { value: "officer", label: roles("officer") },
          { value: "lead", label: roles("lead") },
        ]}
      />
      <div>
        <Button>{t("send")}</Button>
      </div>
    </form>
  );
}
