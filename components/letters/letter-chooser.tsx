import { useLocale, useTranslations } from "next-intl";
import { Details } from "@/components/elements/details";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { LetterForm } from "@/components/letters/letter-form";
import type { OfferedLetter } from "@/components/letters/offered-letter";
import type { FormAction } from "@/components/letters/paragraph-edit";
import type { LetterChoice } from "@/domain/letters/choose-letters";
import { formatDate, type Language } from "@/domain/time/format-date";

type Props = {
  readonly base: string;
  readonly attemptId: string;
  readonly choices: readonly OfferedLetter[];
  readonly make: FormAction;
};

/**
 * Which letter now, which later and why not yet. The next step stands open at the top; what else can be written is folded;
 * what cannot be written says why in one line.
 */
export function LetterChooser({ base, attemptId, choices, make }: Props) {
  const t = useTranslations("letters");
  const of = (group: LetterChoice["group"]) => choices.filter((choice) => choice.group === group);
  const folded = (choice: OfferedLetter) => (
    <li key={choice.kind} id={`kind-${choice.kind}`} className="border-b border-line-soft py-1">
      <Details
        summary={t(`kinds.${choice.kind}.title`)}
        open={choice.problem !== undefined || choice.opened || choice.after !== ""}
      >
        <Body attemptId={attemptId} choice={choice} make={make} />
      </Details>
    </li>
  );
  return (
    <div className="grid gap-8">
      {of("now").map((choice) => (
        <section
          key={choice.kind}
          id={`kind-${choice.kind}`}
          aria-labelledby={`kind-${choice.kind}-title`}
          className="grid gap-4 rounded-card border border-line-soft p-4"
        >
          <p className="font-semibold text-indigo">{t("groups.now")}</p>
          <h2 id={`kind-${choice.kind}-title`} className="text-h2">
            {t(`kinds.${choice.kind}.title`)}
          </h2>
          <Body attemptId={attemptId} choice={choice} make={make} primary />
        </section>
      ))}
      <Group title={t("groups.also")} note={t("groups.alsoNote")} choices={of("also")}>
        {folded}
      </Group>
      <Group title={t("groups.later")} choices={of("later")}>
        {(choice) => <Waiting key={choice.kind} choice={choice} />}
      </Group>
      <Group title={t("groups.not")} choices={of("not")}>
        {(choice) => <Waiting key={choice.kind} choice={choice} />}
      </Group>
      <CourtPapers base={base} choices={of("court")} />
    </div>
  );
}

function Group(props: {
  title: string;
  note?: string;
  choices: readonly OfferedLetter[];
  children: (choice: OfferedLetter) => React.ReactNode;
}) {
  if (props.choices.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-h2">{props.title}</h2>
      {props.note && <p className="text-ink-2">{props.note}</p>}
      <ul className="border-t border-line-soft">{props.choices.map(props.children)}</ul>
    </section>
  );
}

/** Papers with questions of their own: folded, because most disputes end before a court. */
function CourtPapers({ base, choices }: { base: string; choices: readonly OfferedLetter[] }) {
  const t = useTranslations("letters");
  if (choices.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-h2">{t("groups.court")}</h2>
      <p className="text-ink-2">{t("groups.courtNote")}</p>
      <Details summary={t("groups.courtOpen", { count: choices.length })}>
        <ul>
          {choices.map(({ kind }) => (
            <li key={kind} id={`kind-${kind}`} className="grid border-b border-line-soft py-2">
              <a href={`${base}/letters/particulars/${kind}`} className="tap">
                {t(`kinds.${kind}.title`)}
              </a>
              <p className="text-ink-2">{t(`kinds.${kind}.what`)}</p>
            </li>
          ))}
        </ul>
      </Details>
    </section>
  );
}

/** A letter that cannot be written today: its name, and why. */
function Waiting({ choice }: { choice: OfferedLetter }) {
  const t = useTranslations("letters");
  return (
    <li id={`kind-${choice.kind}`} className="grid gap-1 border-b border-line-soft py-3">
      <h3 className="text-body font-semibold">{t(`kinds.${choice.kind}.title`)}</h3>
      {choice.problem && <Notice kind="attention" title={t(`others.${choice.problem}`)} />}
      <Why choice={choice} />
      {choice.group === "later" && <Questions choice={choice} />}
    </li>
  );
}

function Why({ choice: { bar, route } }: { choice: OfferedLetter }) {
  const t = useTranslations("letters");
  const language = useLocale() as Language;
  if (bar !== undefined) return <p>{t(`bars.${bar}`)}</p>;
  if (route === undefined || route.reason === "ready") return null;
  const date = route.opensOn === undefined ? "" : formatDate(route.opensOn, language);
  return <p>{t(`reasons.${route.reason}`, { date })}</p>;
}

/** The way to the questions that a letter cannot do without. */
function Questions({ choice: { questions } }: { choice: OfferedLetter }) {
  const t = useTranslations("letters.others");
  const steps = useTranslations("attempts.steps");
  if (questions.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {questions.map(({ href, step }) => (
        <li key={href}>
          <a href={href} className="tap">
            {step === "sent" ? t("sendFirst") : t("answerFirst", { step: steps(`${step}.short`) })}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Body(props: { attemptId: string; choice: OfferedLetter; make: FormAction; primary?: boolean }) {
  const { choice, attemptId, make, primary = false } = props;
  const t = useTranslations("letters");
  const routes = useTranslations("routes");
  const { kind, cautions, questions } = choice;
  return (
    <>
      <p>{t(`kinds.${kind}.what`)}</p>
      {primary && <p>{t(`kinds.${kind}.why`)}</p>}
      {choice.problem && <Notice kind="attention" title={t(`others.${choice.problem}`)} />}
      {cautions.length > 0 && (
        <ul className="grid list-disc gap-1 pl-6">
          {cautions.map((caution) => (
            <li key={caution}>{t(`cautions.${caution}`)}</li>
          ))}
        </ul>
      )}
      <Warnings route={choice.route} />
      {questions.length > 0 ? (
        <Notice title={t("others.firstTitle")}>
          <Questions choice={choice} />
        </Notice>
      ) : choice.before !== undefined ? (
        <p>
          <LinkButton kind={primary ? "primary" : "secondary"} href={choice.before}>
            {routes("ladder.before")}
          </LinkButton>
        </p>
      ) : (
        <LetterForm attemptId={attemptId} choice={choice} make={make} primary={primary} />
      )}
    </>
  );
}

/** What going this way closes or leaves open, said before the letter is made. */
function Warnings({ route }: { route: LetterChoice["route"] }) {
  const t = useTranslations("letters.warnings");
  if (route === undefined || route.status !== "open" || route.warnings.length === 0) return null;
  return (
    <ul className="grid list-disc gap-1 pl-6">
      {route.warnings.map(({ code }) => (
        <li key={code}>{t(code)}</li>
      ))}
    </ul>
  );
}
