import { useLocale, useTranslations } from "next-intl";
import { type FormAction, HiddenPlace, type Place } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { LinkButton } from "@/components/elements/link-button";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { formatDate, type Language } from "@/domain/time/format-date";

type Filing = NonNullable<AttemptFacts["history"]>[number];

/** A filing of the history; only what was typed here can be changed here. */
export type ListedFiling = {
  readonly key: string;
  readonly filing: Filing;
  readonly from: "here" | "letter" | "case";
  readonly place?: Place;
  readonly changeHref?: string;
};

/** What was filed so far, from here, from our letters and from a group case. */
export function FilingList(props: {
  filings: readonly ListedFiling[];
  /** Typed here and not yet readable. */
  unreadable: readonly { readonly href: string; readonly place: Place }[];
  addHref: string;
  remove: FormAction;
}) {
  const t = useTranslations("routes");
  const language = useLocale() as Language;
  const words = ({ route, on, acceptedOn, repliedOn, outcome, reference }: Filing) =>
    [
      t("filings.entry", { route: t(`name.${route}`), date: formatDate(on, language) }),
      ...(reference === undefined ? [] : [reference]),
      ...(acceptedOn === undefined
        ? []
        : [t("filings.accepted", { date: formatDate(acceptedOn, language) })]),
      ...(repliedOn === undefined ? [] : [t("filings.replied", { date: formatDate(repliedOn, language) })]),
      ...(outcome === undefined ? [] : [t(`filings.outcome.${outcome}`)]),
    ].join("\u00a0· ");
  return (
    <section aria-labelledby="filings" className="grid gap-3">
      <h2 id="filings" className="text-h2">
        {t("filings.title")}
      </h2>
      <p className="text-ink-2">{t("filings.lead")}</p>
      {props.filings.length === 0 && props.unreadable.length === 0 && <p>{t("filings.none")}</p>}
      <ul className="grid gap-2">
        {props.filings.map(({ key, filing, from, place, changeHref }) => (
          <li key={key} className="grid gap-1 border-b border-line-soft pb-2">
            <p>{words(filing)}</p>
            {from !== "here" && (
              <p className="text-small text-ink-2">
                {t(from === "letter" ? "filings.fromLetter" : "filings.fromCase")}
              </p>
            )}
            {place && changeHref && (
              <Ways place={place} href={changeHref} remove={props.remove} what={words(filing)} />
            )}
          </li>
        ))}
        {props.unreadable.map(({ href, place }) => (
          <li key={place.item} className="grid gap-1 border-b border-line-soft pb-2">
            <p>{t("status.needs")}</p>
            <Ways place={place} href={href} remove={props.remove} what="" />
          </li>
        ))}
      </ul>
      <p>
        <LinkButton kind="secondary" href={props.addHref}>
          {t("filings.add")}
        </LinkButton>
      </p>
    </section>
  );
}

function Ways(props: { place: Place; href: string; remove: FormAction; what: string }) {
  const t = useTranslations("routes.filings");
  return (
    <div className="flex flex-wrap items-center gap-x-6">
      <a href={props.href} className="tap">
        {t("change")}
        <span className="sr-only">{props.what}</span>
      </a>
      <form action={props.remove}>
        <HiddenPlace place={props.place} />
        <Button kind="quiet">
          {t("remove")}
          <span className="sr-only">{props.what}</span>
        </Button>
      </form>
    </div>
  );
}
