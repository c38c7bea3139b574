import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ResumeCode } from "@/components/attempts/resume-code";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { type Task, TaskList } from "@/components/elements/task-list";
import { placeOfNextStep, useNextStepWords } from "@/components/reminders/next-step-link";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { PageState } from "@/domain/attempts/steps/pages";
import type { Step } from "@/domain/attempts/wizard";
import type { NextStep } from "@/domain/reminders/next-step";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { localePath } from "@/messages/locales";

const OPTIONAL: readonly Step[] = ["comparison"];

/** Where one stands: the one next step, every page of the answers, and what comes after them. */
export function AttemptOverview(props: {
  attemptId: string;
  facts: AttemptFacts | undefined;
  steps: readonly { step: Step; state: PageState }[];
  next: Step;
  contactDone: boolean;
  letterReady: boolean;
  letters: number;
  /** Letters that were sent. */
  sent: number;
  /** What comes next once a letter was made. */
  afterSending: NextStep | undefined;
  /** Only of a draft of a browser; what a person owns is opened by signing in, and does not expire. */
  code: string | undefined;
  keptUntil: PlainDate;
  demo: boolean;
  /** The next step on the way of the routes, in one sentence. */
  route: ReactNode;
  /** Group cases that fit this record. */
  similar: ReactNode;
}) {
  const t = useTranslations("attempts");
  const routes = useTranslations("routes");
  const replies = useTranslations("replies");
  const timeline = useTranslations("timeline");
  const damages = useTranslations("damages");
  const locale = useLocale();
  const base = localePath(locale, `/attempts/${props.attemptId}`);
  const { facts } = props;
  const state = (step: Step, page: PageState): Pick<Task, "status" | "attention"> => {
    if (page === "wrong") return { status: t("task.wrong"), attention: true };
    if (page === "done") return { status: t("task.done") };
    return { status: t(OPTIONAL.includes(step) ? "task.optional" : "task.open") };
  };
  const afterwards: Task[] = [
    facts === undefined
      ? { key: "rights", title: t("task.rights"), status: t("task.cannot"), hint: t("task.rightsLater") }
      : {
          key: "rights",
          title: t("task.rights"),
          href: `${base}/rights`,
          status: t("task.rightsReady"),
          hint: t("task.rightsHint"),
        },
    facts === undefined
      ? { key: "routes", title: routes("page.title"), status: t("task.cannot"), hint: routes("page.notYet") }
      : { key: "routes", title: routes("page.title"), href: `${base}/routes`, status: "", hint: props.route },
    facts === undefined
      ? { key: "damages", title: damages("title"), status: t("task.cannot"), hint: damages("notYet") }
      : {
          key: "damages",
          title: damages("title"),
          href: `${base}/damages`,
          status: "",
          hint: damages("taskHint"),
        },
    {
      key: "contact",
      title: t("task.contact"),
      href: `${base}/contact`,
      status: t(props.contactDone ? "task.done" : "task.open"),
    },
    props.letterReady || props.letters > 0
      ? {
          key: "letters",
          title: t("task.letters"),
          href: `${base}/letters`,
          status:
            props.letters > 0 ? t("task.lettersCount", { count: props.letters }) : t("task.lettersReady"),
        }
      : { key: "letters", title: t("task.letters"), status: t("task.cannot"), hint: t("task.lettersLater") },
    props.letters > 0
      ? {
          key: "replies",
          title: replies("title"),
          href: `${base}/replies`,
          status:
            props.afterSending?.kind === "ask-promise"
              ? t("task.wrong")
              : t("task.lettersCount", { count: props.sent }),
          attention: props.afterSending?.kind === "ask-promise",
        }
      : { key: "replies", title: replies("title"), status: t("task.cannot"), hint: replies("none") },
    { key: "timeline", title: timeline("title"), href: `${base}/timeline`, status: "" },
  ];
  const next = useNextStep(props, base);
  return (
    <PageColumn>
      <div className="grid gap-2">
        <h1 className="text-h1">
          {facts === undefined
            ? t("task.title")
            : `${facts.service.provider.name}\u00a0· ${t(`sectors.${facts.service.sector}`)}`}
        </h1>
        {props.demo && <Notice title={t("task.demo")} />}
      </div>
      <section className="grid gap-2" aria-labelledby="next-step">
        <h2 id="next-step" className="text-h3">
          {t("task.next")}
        </h2>
        <p>
          <LinkButton href={next.href}>{next.label}</LinkButton>
        </p>
      </section>
      <section className="grid gap-2">
        <h2 className="text-h2">{t("task.answers")}</h2>
        <TaskList
          tasks={[
            ...props.steps.map(({ step, state: page }) => ({
              key: step,
              title: t(`steps.${step}.short`),
              href: `${base}/${step}`,
              ...state(step, page),
            })),
            { key: "check", title: t("steps.check.short"), href: `${base}/check`, status: "" },
          ]}
        />
      </section>
      <section className="grid gap-2">
        <h2 className="text-h2">{t("task.afterwards")}</h2>
        <TaskList tasks={afterwards} />
      </section>
      {props.similar}
      {props.code !== undefined && (
        <>
          <ResumeCode code={props.code} />
          <p className="text-small text-ink-2">
            {t("task.expires", { date: formatDate(props.keptUntil, locale as Language) })}
          </p>
        </>
      )}
    </PageColumn>
  );
}

/** A letter that was made wants to be sent; an optional page never stands before the letter. */
function useNextStep(
  props: { next: Step; letterReady: boolean; letters: number; afterSending: NextStep | undefined },
  base: string,
) {
  const t = useTranslations("attempts");
  const words = useNextStepWords();
  const { afterSending } = props;
  if (afterSending !== undefined && afterSending.kind !== "send")
    return { href: placeOfNextStep(afterSending, base), label: words(afterSending) };
  if (props.letters > 0) return { href: `${base}/letters`, label: t("task.toLetters") };
  if (props.letterReady && (props.next === "check" || OPTIONAL.includes(props.next)))
    return { href: `${base}/rights`, label: t("check.toRights") };
  const step = t(`steps.${props.next}.short`);
  return { href: `${base}/${props.next}`, label: t("task.goOn", { step }) };
}
