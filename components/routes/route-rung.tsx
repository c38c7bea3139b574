import { useLocale, useTranslations } from "next-intl";
import { Details } from "@/components/elements/details";
import { LinkButton } from "@/components/elements/link-button";
import { Tag, type TagKind } from "@/components/elements/tag";
import { CitationList } from "@/components/routes/citation-list";
import type { Route } from "@/domain/attempts/codes";
import type { Eligibility } from "@/domain/routes/eligibility";
import type { RouteProfile } from "@/domain/routes/route-profile";
import { formatDate, formatDateWithWeekday, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

/** One route as the ladder shows it; addresses already carry the language. */
export type Rung = {
  readonly eligibility: Eligibility;
  readonly profile: RouteProfile;
  /** Routes that can be taken today and would be lost once this one is accepted. */
  readonly closes: readonly Route[];
  readonly filedOn: PlainDate | undefined;
  readonly taken: boolean;
  /** The facts that are missing, each with the place that asks for it. */
  readonly missing: readonly { readonly href: string; readonly label: string }[];
  /** Where one goes from here: the letters, or first the page that says what is lost. */
  readonly onward: { readonly href: string; readonly kind: "letter" | "before" } | undefined;
};

const LOOK: Readonly<Record<Eligibility["status"], TagKind>> = {
  open: "indigo",
  "opens-on": "amber",
  closed: "plain",
  "not-applicable": "plain",
  needs: "amber",
};

/** One rung: status, why, what it closes, until when; folded: where, what it takes, what it costs, the articles. */
export function RouteRung({ rung, number }: { rung: Rung; number?: number | undefined }) {
  const t = useTranslations("routes");
  const language = useLocale() as Language;
  const { eligibility, closes, missing, onward } = rung;
  const { route, status, reason, opensOn, closesOn, warnings, recommended } = eligibility;
  const names = closes.map((each) => t(`name.${each}`)).join(t("before.joiner"));
  const avoid = status === "open" && closes.length > 0 && !recommended;
  const date = opensOn === undefined ? "" : formatDate(opensOn, language);
  return (
    <article
      aria-labelledby={`route-${route}`}
      className={`grid gap-2 rounded-card border bg-surface p-4 ${recommended ? "border-2 border-indigo" : "border-line-soft"}`}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 id={`route-${route}`} className="text-h3">
          {number !== undefined && (
            <span aria-hidden="true" className="pr-2 text-ink-2">
              {number}
            </span>
          )}
          {t(`name.${route}`)}
        </h3>
        <span className="flex flex-wrap gap-2">
          {rung.taken ? (
            <Tag long kind="bamboo">
              {t("mark.taken")}
            </Tag>
          ) : (
            rung.filedOn && (
              <Tag long kind="bamboo">
                {t("mark.used")}
              </Tag>
            )
          )}
          {avoid && (
            <Tag long kind="amber">
              {t("mark.avoid")}
            </Tag>
          )}
          <Tag long kind={LOOK[status]}>
            {t(`status.${status}`, { date })}
          </Tag>
        </span>
      </div>
      <p>{t(`yields.${route}`)}</p>
      {reason !== "ready" && <p>{t(`reason.${reason}`)}</p>}
      {names !== "" && <p className="text-amber">{t("ladder.closes", { routes: names })}</p>}
      {closesOn && (
        <p className="text-ink-2">
          {t("ladder.closesOn", { date: formatDateWithWeekday(closesOn, language) })}
        </p>
      )}
      {warnings.length > 0 && (
        <ul className="grid list-disc gap-1 pl-6 text-ink-2">
          {warnings.map(({ code }) => (
            <li key={code}>{t(`warning.${code}`)}</li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <ul className="grid gap-1">
          {missing.map(({ href, label }) => (
            <li key={`${href} ${label}`}>
              <a href={href} className="tap">
                {t("ladder.fill", { what: label })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {onward && (
        <p>
          <LinkButton kind="secondary" href={onward.href}>
            {t(onward.kind === "before" ? "ladder.before" : "ladder.letter")}
            <span className="sr-only">{t(`name.${route}`)}</span>
          </LinkButton>
        </p>
      )}
      <Details summary={t("ladder.more")}>
        <More rung={rung} />
      </Details>
    </article>
  );
}

function More({ rung: { eligibility, profile } }: { rung: Rung }) {
  const t = useTranslations("routes");
  const { venue, citations, decision, warnings } = eligibility;
  const places = [
    ...citations,
    ...warnings.flatMap((warning) => warning.citations),
    ...(venue?.citations ?? []),
    ...profile.citations,
  ];
  const lines = [
    { term: t("ladder.cost"), value: t(`cost.${profile.cost}`) },
    ...(venue
      ? [
          {
            term: t("ladder.where"),
            value: [
              t(`venue.${venue.kind}`),
              ...(venue.address === undefined ? [] : [venue.address]),
              ...(venue.missing.includes("/service/provider/address") ? [t("ladder.whereMissing")] : []),
              ...(venue.missing.includes("/service/provider/province")
                ? [t("ladder.whereMissingProvince")]
                : []),
            ].join(" · "),
          },
        ]
      : []),
    ...(profile.needs.length > 0
      ? [
          {
            term: t("ladder.takes"),
            value: profile.needs.map((need) => t(`needs.${need}`)).join(t("before.joiner")),
          },
        ]
      : []),
  ];
  return (
    <>
      <dl className="grid gap-2">
        {lines.map(({ term, value }) => (
          <div key={term}>
            <dt className="text-small text-ink-2">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {decision !== undefined && <p className="text-ink-2">{t("ladder.decision", { id: decision })}</p>}
      <p className="text-small text-ink-2">{t("ladder.sources")}</p>
      <CitationList citations={places} />
    </>
  );
}
