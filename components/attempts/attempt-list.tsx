import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { LinkButton } from "@/components/elements/link-button";
import { PageColumn } from "@/components/elements/page-column";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { AttemptStatus } from "@/domain/attempts/lifecycle";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { localePath } from "@/messages/locales";

type Listed = {
  readonly id: string;
  readonly status: AttemptStatus;
  readonly facts: AttemptFacts | null;
  readonly savedOn: PlainDate;
};

const DEMO_STORIES = [
  ["student-phone-plan", "demoText", "demoOpen"],
  ["video-membership", "demoVideoText", "demoVideoOpen"],
] as const;
type DemoStory = (typeof DEMO_STORIES)[number][0];

/** The records of this browser, the way back in from another device, and in the demo a story to open. */
export function AttemptList(props: {
  attempts: readonly Listed[];
  /** Whether the reader has signed in: then their account is a link away, else the way to one. */
  signedIn: boolean;
  /** `keys` are the idempotency keys, one for each story. */
  demo?: { readonly action: FormAction; readonly keys: Readonly<Record<DemoStory, string>> } | undefined;
}) {
  const t = useTranslations("attempts");
  const locale = useLocale();
  return (
    <PageColumn>
      <div className="grid gap-2">
        <h1 className="text-h1">{t("list.title")}</h1>
        <p className="text-ink-2">{t(props.attempts.length === 0 ? "list.empty" : "list.hint")}</p>
      </div>
      {props.attempts.length > 0 && (
        <ul className="border-t border-line-soft">
          {props.attempts.map(({ id, status, facts, savedOn }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line-soft py-2"
            >
              <a href={localePath(locale, `/attempts/${id}`)} className="tap">
                {facts === null
                  ? t("list.unnamed")
                  : `${facts.service.provider.name}\u00a0· ${t(`sectors.${facts.service.sector}`)}`}
              </a>
              <span className="text-small text-ink-2">
                {t(`status.${status}`)} ·{" "}
                {t("list.updated", { date: formatDate(savedOn, locale as Language) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <LinkButton href={localePath(locale, "/attempts/new")}>{t("list.start")}</LinkButton>
        <a href={localePath(locale, "/resume")} className="tap">
          {t("list.resume")}
        </a>
        <a href={localePath(locale, props.signedIn ? "/account" : "/sign-in")} className="tap">
          {t(props.signedIn ? "list.account" : "list.signIn")}
        </a>
      </div>
      {props.demo && (
        <section className="grid gap-2 card p-4">
          <h2 className="text-h3">{t("list.demoTitle")}</h2>
          {DEMO_STORIES.map(([story, text, open]) => (
            <form key={story} action={props.demo?.action} className="grid justify-items-start gap-2">
              <p>{t(`list.${text}`)}</p>
              <Hidden name="story" value={story} />
              <Hidden name="idempotency" value={props.demo?.keys[story] ?? ""} />
              <Button kind="secondary">{t(`list.${open}`)}</Button>
            </form>
          ))}
        </section>
      )}
    </PageColumn>
  );
}
