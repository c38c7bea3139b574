import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** `changeHref` gives the row its 修改 link, `changeWhat` finishes its name for screen readers. */
export type SummaryRow = {
  key: string;
  term: ReactNode;
  value?: ReactNode;
  changeHref?: string;
  changeWhat?: string;
  note?: ReactNode;
};

/** Check answers: each answer with its 修改 link; an empty one reads 未填写. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const t = useTranslations("shell");
  return (
    <dl className="border-t border-line-soft">
      {rows.map((row) => (
        <div
          key={row.key}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 border-b border-line-soft py-3 md:grid-cols-[minmax(8rem,1fr)_2fr_auto]"
        >
          <dt className="font-semibold">{row.term}</dt>
          <dd className="col-start-1 min-w-0 md:col-start-2">
            {row.value ?? <span className="text-ink-2">{t("notFilled")}</span>}
            {row.note && <div className="text-small text-ink-2">{row.note}</div>}
          </dd>
          {row.changeHref && (
            <dd className="col-start-2 row-span-2 row-start-1 md:col-start-3 md:row-span-1">
              <a href={row.changeHref} className="tap md:min-h-0">
                {t("change")}
                <span className="sr-only">{row.changeWhat ?? row.term}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
