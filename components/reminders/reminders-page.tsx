import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { Checkboxes, SingleCheckbox } from "@/components/elements/checkboxes";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { DEFAULT_DAYS, OFFSETS, type Pending } from "@/domain/reminders/due";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { localePath } from "@/messages/locales";

export type ShownNotice = {
  readonly id: string;
  readonly day: PlainDate;
  readonly channel: "email" | "phone";
  readonly status: "queued" | "sending" | "sent" | "failed";
};

/** The name of a box: a minus sign is no good in a key of words. */
const nameOf = (offset: number): "d-7" | "d-2" | "d0" | "d1" => `d${offset}` as "d-7" | "d-2" | "d0" | "d1";

/** When and by what one is told. The usual days are ticked beforehand, a way is not: that is the consent. */
export function RemindersPage(props: {
  /** Undefined for a browser without a person: there is no address to send to. */
  person:
    | {
        readonly mail: string | undefined;
        readonly phone: string | undefined;
        readonly choice: { days: readonly number[]; byMail: boolean; bySms: boolean } | undefined;
        readonly notices: readonly ShownNotice[];
      }
    | undefined;
  /** The dates of all records, from today on. */
  dates: readonly Pending[];
  locale: "zh-CN" | "en";
  save: FormAction;
  idempotency: string;
  saved: boolean;
}) {
  const t = useTranslations("reminders");
  const locale = useLocale();
  const path = (to: string) => localePath(locale, to);
  const { person } = props;
  return (
    <PageColumn>
      <BackLink href={path("/attempts")} />
      <h1 className="text-h1">{t("title")}</h1>
      {props.saved && (
        <div id="saved">
          <Notice kind="done" title={t("saved")} live />
        </div>
      )}
      <p>{t("lead")}</p>
      <p className="text-ink-2">{t("carries")}</p>
      {person === undefined ? (
        <Notice title={t("signIn")}>
          <p>{t("signInText")}</p>
          <p>
            <LinkButton href={`${path("/sign-in")}?next=${encodeURIComponent(path("/attempts/reminders"))}`}>
              {t("toSignIn")}
            </LinkButton>
          </p>
        </Notice>
      ) : (
        <Choice {...props} person={person} />
      )}
      <Dates dates={props.dates} />
      {person !== undefined && <Sent notices={person.notices} />}
      <p>
        <a href={path("/verify")} className="tap">
          {t("check")}
        </a>
      </p>
    </PageColumn>
  );
}

type Person = NonNullable<Parameters<typeof RemindersPage>[0]["person"]>;

function Choice({
  person,
  locale,
  save,
  idempotency,
}: {
  person: Person;
  locale: "zh-CN" | "en";
  save: FormAction;
  idempotency: string;
}) {
  const t = useTranslations("reminders");
  const { choice, mail, phone } = person;
  const on = choice !== undefined && (choice.byMail || choice.bySms) && choice.days.length > 0;
  return (
    <form action={save} className="grid gap-6">
      <Hidden name="idempotency" value={idempotency} />
      <Hidden name="locale" value={locale} />
      <p>{t(on ? "on" : "off")}</p>
      <Checkboxes
        name="days"
        label={t("days")}
        hint={t("daysHint")}
        values={(choice?.days ?? DEFAULT_DAYS).map(String)}
        choices={OFFSETS.map((offset) => ({ value: String(offset), label: t(`day.${nameOf(offset)}`) }))}
      />
      <fieldset className="grid gap-2">
        <legend className="font-semibold">{t("by")}</legend>
        {mail !== undefined && (
          <SingleCheckbox
            name="byMail"
            label={t("byMail", { address: mail })}
            checked={choice?.byMail ?? false}
          />
        )}
        {phone !== undefined && (
          <SingleCheckbox
            name="bySms"
            label={t("bySms", { address: phone })}
            checked={choice?.bySms ?? false}
          />
        )}
      </fieldset>
      <div>
        <Button>{t("save")}</Button>
      </div>
    </form>
  );
}

function Dates({ dates }: { dates: readonly Pending[] }) {
  const t = useTranslations("reminders");
  const locale = useLocale();
  if (dates.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-h2">{t("datesTitle")}</h2>
      <ul className="border-t border-line-soft">
        {dates.map(({ attempt, key, code, on }) => (
          <li key={`${attempt} ${key}`} className="border-b border-line-soft py-2">
            <a href={localePath(locale, `/attempts/${attempt}/timeline`)} className="tap">
              {formatDate(on, locale as Language)} · {t(`dates.${code}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sent({ notices }: { notices: readonly ShownNotice[] }) {
  const t = useTranslations("reminders");
  const language = useLocale() as Language;
  return (
    <section className="grid gap-2">
      <h2 className="text-h2">{t("sentTitle")}</h2>
      {notices.length === 0 ? (
        <p className="text-ink-2">{t("sentNone")}</p>
      ) : (
        <ul className="border-t border-line-soft">
          {notices.map(({ id, day, channel, status }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-4 border-b border-line-soft py-2">
              <span>
                {formatDate(day, language)} · {t(`channel.${channel}`)}
              </span>
              <span className={status === "failed" ? "font-semibold text-cinnabar" : "text-ink-2"}>
                {t(`status.${status}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
