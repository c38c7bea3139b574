import { useLocale, useTranslations } from "next-intl";
import { Details } from "@/components/elements/details";
import { Notice } from "@/components/elements/notice";
import { Table } from "@/components/elements/table";
import { CitationList } from "@/components/routes/citation-list";
import type { Remedy } from "@/domain/attempts/codes";
import type { CourtFee, FeeRange } from "@/domain/damages/court-fee";
import type { Citation } from "@/domain/law/citation";
import { formatYuan } from "@/domain/money/format-yuan";
import type { Language } from "@/domain/time/format-date";

export type CourtFeesProps = {
  readonly ordinary: CourtFee;
  /** The small-claims procedure is a part of the simple one and costs the same. */
  readonly simple: CourtFee;
  /** Wishes that are no claim for money, which the small-claims procedure does not take. */
  readonly notMoney: readonly Remedy[];
  readonly smallClaim: readonly Citation[];
};

/** What a lawsuit over the total would cost, by the procedure, and what to mind about small claims. */
export function CourtFees({ ordinary, simple, notMoney, smallClaim }: CourtFeesProps) {
  const t = useTranslations("damages.courtFee");
  const damages = useTranslations("damages");
  const remedies = useTranslations("attempts.remedies");
  const language = useLocale() as Language;
  const range = ({ leastFen, mostFen }: FeeRange) =>
    leastFen === mostFen
      ? formatYuan(leastFen, language)
      : t("range", { least: formatYuan(leastFen, language), most: formatYuan(mostFen, language) });
  const row = (key: string, name: string, fee: CourtFee) => ({
    key,
    cells: {
      name,
      full: range(fee.full),
      due: range(fee.due),
      prepaid:
        fee.prepaid.by === "plaintiff"
          ? range(fee.prepaid.fee)
          : t(fee.prepaid.by === "nobody" ? "nobody" : "askCourt"),
    },
  });
  const notes = new Map([...ordinary.notes, ...simple.notes].map((note) => [note.code, note]));
  const separator = language === "zh-CN" ? "、" : ", ";
  return (
    <section aria-labelledby="court-fee" className="grid gap-3">
      <h2 id="court-fee" className="text-h2">
        {t("title")}
      </h2>
      <p className="text-ink-2">{t("lead")}</p>
      <Table
        cards
        caption={<span className="sr-only">{t("title")}</span>}
        columns={[
          { key: "name", title: t("name") },
          { key: "full", title: t("full"), numeric: true },
          { key: "due", title: t("due"), numeric: true },
          { key: "prepaid", title: t("prepaid"), numeric: true },
        ]}
        rows={[
          row("simple", t("simpleAndSmall"), simple),
          row("ordinary", t("procedure.ordinary"), ordinary),
        ]}
      />
      {notMoney.length > 0 ? (
        <Notice kind="attention" title={t("trapTitle")}>
          <p>{t("trap", { wishes: notMoney.map((wish) => remedies(wish)).join(separator) })}</p>
          <p>{t("trapAdvice")}</p>
          <CitationList citations={smallClaim} />
        </Notice>
      ) : (
        <div className="grid gap-1">
          <p>{t("final")}</p>
          <CitationList citations={smallClaim} />
        </div>
      )}
      <Details summary={t("notes")}>
        {/* On paper the address of the one act stands once, under the ground. */}
        <ul className="grid list-disc gap-2 pl-6 print:block print:[&_a]:after:content-none!">
          {[...notes.values()].map(({ code, citations }) => (
            <li key={code}>
              <p>{t(`note.${code}`)}</p>
              <CitationList citations={citations} />
            </li>
          ))}
        </ul>
      </Details>
      <Details summary={damages("law")}>
        <CitationList citations={[...ordinary.citations, ...simple.citations]} />
      </Details>
    </section>
  );
}
