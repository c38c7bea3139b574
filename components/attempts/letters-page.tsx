import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import type { LetterKind } from "@/domain/letters/letter";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

type PagePlace = { readonly step: string; readonly item: string };

/** The letters made so far, what still stands before one, and the one button that makes it. */
export function LettersPage(props: {
  base: string;
  attemptId: string;
  letters: readonly { id: string; kind: LetterKind; composedOn: PlainDate }[];
  ready: boolean;
  contactMissing: boolean;
  wrong: readonly PagePlace[];
  glyphs: readonly { character: string; codePoint: string; places: readonly PagePlace[] }[];
  outdated: boolean;
  make: FormAction;
  idempotency: string;
  /** True while no other letter is the next step: then this page's one primary button makes the complaint. */
  next: boolean;
  /** Every other letter; only once a letter can be made at all. */
  children?: ReactNode;
}) {
  const t = useTranslations("attempts");
  const kinds = useTranslations("letters.kinds");
  const groups = useTranslations("letters.groups");
  const damages = useTranslations("damages");
  const language = useLocale() as Language;
  const { base, letters } = props;
  const complaint = letters.find(({ kind }) => kind === "operator-complaint");
  const hrefOf = ({ step, item }: PagePlace) =>
    `${base}/${step}${item === "" ? "" : `?item=${item}&then=list`}`;
  const free = props.ready && !props.contactMissing && props.wrong.length === 0 && props.glyphs.length === 0;
  return (
    <PageColumn>
      <BackLink href={base} />
      <h1 className="text-h1">{t("letters.title")}</h1>
      {!props.ready && <p>{t("task.lettersLater")}</p>}
      {props.contactMissing && (
        <Notice title={t("letters.contactTitle")}>
          <Links links={[{ href: `${base}/contact`, label: t("letters.contact") }]} />
        </Notice>
      )}
      {props.wrong.length > 0 && (
        <Notice kind="danger" title={t("letters.wrongTitle")}>
          <Links
            links={props.wrong.map((place) => ({
              href: `${hrefOf(place)}#errors`,
              label: t(`steps.${place.step}.short`),
            }))}
          />
        </Notice>
      )}
      {props.glyphs.length > 0 && (
        <Notice kind="danger" title={t("letters.glyphsTitle")}>
          <p>{t("letters.glyphs")}</p>
          <Links
            links={props.glyphs.flatMap(({ character, codePoint, places }) =>
              places.map((place) => ({
                href: hrefOf(place),
                label: t("letters.glyphAt", { character, codePoint, step: t(`steps.${place.step}.short`) }),
              })),
            )}
          />
        </Notice>
      )}
      {letters.length > 0 && (
        <ul className="border-t border-line-soft">
          {letters.map(({ id, kind, composedOn }) => (
            <li key={id} className="border-b border-line-soft py-2">
              <a href={`${base}/letters/${id}`} className="tap">
                {t("letters.one", {
                  title: kinds(`${kind}.title`),
                  date: formatDate(composedOn, language),
                  reference: letterReference(id),
                })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {free && (complaint === undefined || props.outdated) && (
        <form action={props.make} className="grid gap-3">
          <Hidden name="attempt" value={props.attemptId} />
          <Hidden name="after" value={complaint?.id ?? ""} />
          <Hidden name="idempotency" value={props.idempotency} />
          {props.next && complaint === undefined && (
            <>
              <p className="font-semibold text-indigo">{groups("now")}</p>
              <h2 className="text-h2">{kinds("operator-complaint.title")}</h2>
              <p>{kinds("operator-complaint.why")}</p>
            </>
          )}
          <p>{t(complaint === undefined ? "letters.makeHint" : "letters.againHint")}</p>
          <div>
            <Button kind={props.next ? "primary" : "secondary"}>
              {t(complaint === undefined ? "letters.make" : "letters.again")}
            </Button>
          </div>
        </form>
      )}
      {props.ready && (
        <p>
          <a href={`${base}/damages`} className="tap">
            {damages("toSums")}
          </a>
        </p>
      )}
      {free && props.children}
    </PageColumn>
  );
}

/** What a person writes down or says on the phone: the first eight characters of the letter's id. */
export const letterReference = (id: string): string => id.slice(0, 8).toUpperCase();

function Links({ links }: { links: readonly { href: string; label: string }[] }) {
  return (
    <ul className="grid gap-1">
      {links.map(({ href, label }) => (
        <li key={`${href} ${label}`}>
          <a href={href} className="tap">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
