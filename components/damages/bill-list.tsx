import { useLocale, useTranslations } from "next-intl";
import { type FormAction, HiddenPlace, type Place } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { LinkButton } from "@/components/elements/link-button";
import { formatYuan } from "@/domain/money/format-yuan";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

export type ListedBill = {
  readonly place: Place;
  /** Undefined while it cannot be read. */
  readonly bill: { readonly from: PlainDate; readonly to: PlainDate; readonly paidFen: number } | undefined;
};

/** Every bill on record, to change, to remove or to add to. */
export function BillList(props: {
  bills: readonly ListedBill[];
  base: string;
  /** The one next step of the page. */
  primary: boolean;
  /** The days after the last bill can be offered. */
  follows: boolean;
  remove: FormAction;
}) {
  const t = useTranslations("damages.bills");
  const language = useLocale() as Language;
  const words = ({ bill }: ListedBill) =>
    bill === undefined
      ? t("unreadable")
      : `${t("days", { from: formatDate(bill.from, language), to: formatDate(bill.to, language) })}\u00a0· ${formatYuan(bill.paidFen, language)}`;
  return (
    <section aria-labelledby="bills" className="grid gap-3">
      <h2 id="bills" className="text-h2">
        {t("title")}
      </h2>
      <p className="text-ink-2">{t("lead")}</p>
      {props.bills.length === 0 && <p>{t("none")}</p>}
      {props.bills.length > 0 && (
        <ul className="border-t border-line-soft">
          {props.bills.map((each) => (
            <li
              key={each.place.item}
              className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line-soft py-1"
            >
              <p className={each.bill === undefined ? "text-amber" : ""}>{words(each)}</p>
              <div className="no-print flex flex-wrap items-center gap-x-6">
                <a href={`${props.base}/damages?item=${each.place.item}`} className="tap">
                  {t("change")}
                  <span className="sr-only">{words(each)}</span>
                </a>
                <form action={props.remove}>
                  <HiddenPlace place={each.place} />
                  <Button kind="quiet">
                    {t("remove")}
                    <span className="sr-only">{words(each)}</span>
                  </Button>
                </form>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className="no-print">
        <LinkButton kind={props.primary ? "primary" : "secondary"} href={`${props.base}/damages?item=new`}>
          {t(props.follows ? "addNext" : "add")}
        </LinkButton>
      </p>
    </section>
  );
}
