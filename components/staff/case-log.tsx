import { useTranslations } from "next-intl";
import { Notice } from "@/components/elements/notice";
import { Table } from "@/components/elements/table";
import { type ShownLog, useLogWords } from "@/components/staff/log-words";

/** What happened to a case and who looked at its members' records, latest first. */
export function CaseLog(props: {
  rows: readonly ShownLog[];
  olderHref: string | undefined;
  newestHref: string | undefined;
}) {
  const t = useTranslations("staff.log");
  const { at, who, what, about, why } = useLogWords();
  return (
    <>
      <h1 className="text-h1">{t("title")}</h1>
      {props.rows.length === 0 ? (
        <Notice title={t("none")} />
      ) : (
        <Table
          cards
          caption={t("caption")}
          columns={[
            { key: "at", title: t("at") },
            { key: "who", title: t("who") },
            { key: "what", title: t("what") },
            { key: "about", title: t("about") },
          ]}
          rows={props.rows.map((row) => ({
            key: String(row.seq),
            cells: {
              at: <span className="nowrap">{at(row)}</span>,
              who: who(row),
              what: (
                <>
                  {what(row)}
                  {why(row) && <span className="block text-ink-2">{why(row)}</span>}
                </>
              ),
              about: about(row),
            },
          }))}
        />
      )}
      <p className="flex flex-wrap gap-4">
        {props.newestHref && (
          <a className="tap" href={props.newestHref}>
            {t("newest")}
          </a>
        )}
        {props.olderHref && (
          <a className="tap" href={props.olderHref}>
            {t("older")}
          </a>
        )}
      </p>
    </>
  );
}
