import { useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { Notice } from "@/components/elements/notice";
import { Radios } from "@/components/elements/radios";
import { TextInput } from "@/components/elements/text-input";
import type { Staff } from "@/domain/access/actor";

export type ShownColleague = {
  readonly person: string;
  readonly name: string;
  readonly role: Staff["role"];
  readonly disabled: boolean;
  /** Masked. */
  readonly addresses: readonly string[];
  readonly enrolled: boolean;
  readonly sessions: number;
  readonly resetAsked: boolean;
};

/** What the head of accounts can do with one colleague; an own account and other heads belong to the operator. */
export function ManageColleague(props: {
  colleague: ShownColleague;
  own: boolean;
  problem: string | undefined;
  change: FormAction;
  askReset: FormAction;
}) {
  const t = useTranslations("accounts.people");
  const roles = useTranslations("accounts.roles");
  const { person, name, role, disabled, resetAsked } = props.colleague;
  const fixed = props.own || role === "org-admin";
  return (
    <section id="manage" tabIndex={-1} className="card grid max-w-[40rem] gap-6 p-4">
      <h2 className="text-h2">{t("manageTitle", { name: name === "" ? t("unnamed") : name })}</h2>
      {fixed ? (
        <p>{t("admin")}</p>
      ) : (
        <>
          <form action={props.change} className="grid gap-3">
            <Hidden name="person" value={person} />
            <Hidden name="change" value="role" />
            <Radios
              name="role"
              label={t("newRole")}
              value={role}
              error={props.problem === "role" ? t("problems.role") : undefined}
              choices={[
                { value: "officer", label: roles("officer") },
                { value: "lead", label: roles("lead") },
              ]}
            />
            <div>
              <Button kind="secondary">{t("saveRole")}</Button>
            </div>
          </form>
          <form action={props.change} className="grid gap-3">
            <Hidden name="person" value={person} />
            <Hidden name="change" value="name" />
            <TextInput
              name="name"
              id="colleague-name"
              label={t("rename")}
              value={name}
              error={props.problem === "name" ? t("problems.name") : undefined}
              maxLength={60}
              width="half"
            />
            <div>
              <Button kind="secondary">{t("saveName")}</Button>
            </div>
          </form>
          <OneStep action={props.change} person={person} change="end" label={t("end")} />
          <OneStep
            action={props.change}
            person={person}
            change={disabled ? "enable" : "disable"}
            label={t(disabled ? "enable" : "disable")}
            hint={disabled ? undefined : t("disableHint")}
          />
          {!disabled &&
            (resetAsked ? (
              <Notice title={t("resetAsked")} />
            ) : (
              <OneStep action={props.askReset} person={person} label={t("reset")} hint={t("resetHint")} />
            ))}
        </>
      )}
    </section>
  );
}

function OneStep(props: {
  action: FormAction;
  person: string;
  change?: string;
  label: string;
  hint?: string | undefined;
}) {
  return (
    <form action={props.action} className="grid gap-1">
      <Hidden name="person" value={props.person} />
      {props.change && <Hidden name="change" value={props.change} />}
      <div>
        <Button kind="secondary">{props.label}</Button>
      </div>
      {props.hint && <p className="text-small text-ink-2">{props.hint}</p>}
    </form>
  );
}
