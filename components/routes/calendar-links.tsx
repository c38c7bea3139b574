import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/elements/button";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

type FormAction = (form: FormData) => Promise<void>;

/** The dates in a person's own calendar: a file, or an address of their own that follows the record and can be stopped. */
export function CalendarLinks(props: {
  attemptId: string;
  fileHref: string;
  /** The day on which the address in use was made. */
  madeOn: PlainDate | undefined;
  /** The whole address; whoever knows it sees the dates. */
  address: string | undefined;
  idempotency: string;
  make: FormAction;
  revoke: FormAction;
}) {
  const t = useTranslations("routes.calendar");
  const language = useLocale() as Language;
  return (
    <section aria-labelledby="calendar" className="grid gap-3">
      <h2 id="calendar" className="text-h2">
        {t("title")}
      </h2>
      <p className="text-ink-2">{t("lead")}</p>
      <p>
        <LinkButton kind="secondary" href={props.fileHref}>
          {t("file")}
        </LinkButton>
      </p>
      <p className="text-ink-2">{t("feedLead")}</p>
      {props.address !== undefined && (
        <Notice title={t("address")}>
          <p className="select-all break-all font-mono text-small">{props.address}</p>
        </Notice>
      )}
      {props.madeOn !== undefined && <p>{t("has", { date: formatDate(props.madeOn, language) })}</p>}
      <div className="flex flex-wrap gap-3">
        <form action={props.make}>
          <input type="hidden" name="attempt" value={props.attemptId} autoComplete="off" />
          <input type="hidden" name="locale" value={language} autoComplete="off" />
          <input type="hidden" name="idempotency" value={props.idempotency} autoComplete="off" />
          <Button kind="secondary">{t(props.madeOn === undefined ? "make" : "again")}</Button>
        </form>
        {props.madeOn !== undefined && (
          <form action={props.revoke}>
            <input type="hidden" name="attempt" value={props.attemptId} autoComplete="off" />
            <Button kind="quiet">{t("revoke")}</Button>
          </form>
        )}
      </div>
    </section>
  );
}
