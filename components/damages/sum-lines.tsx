import { useLocale, useTranslations } from "next-intl";
import { Table } from "@/components/elements/table";
import type { LinkedFact } from "@/components/law/finding-card";
import type { DamageLine, Formula, LineInput } from "@/domain/damages/damage-head";
import { formatYuan } from "@/domain/money/format-yuan";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

type LinkOf = (pointer: string) => LinkedFact;

/** 怎么算的: every line with its formula and what went into it. One line reads as a sum, several as a table. */
export function SumLines({ lines, linkOf }: { lines: readonly DamageLine[]; linkOf: LinkOf }) {
  const formulas = [...new Set(lines.map(({ formula }) => formula))];
  return formulas.map((formula) => {
    const own = lines.filter((line) => line.formula === formula);
    const [only] = own;
    return own.length === 1 && only ? (
      <OneLine key={formula} line={only} linkOf={linkOf} />
    ) : (
      <ManyLines key={formula} formula={formula} lines={own} linkOf={linkOf} />
    );
  });
}

function OneLine({ line, linkOf }: { line: DamageLine; linkOf: LinkOf }) {
  const t = useTranslations("damages");
  const words = useInputWords();
  const language = useLocale() as Language;
  const source = periodSource(line);
  return (
    <div className="grid gap-1">
      <p>{t(`formula.${line.formula}`, useFormulaValues(line))}</p>
      <dl className="text-small">
        {periodOf(line) && (
          <Row
            term={t("input.period")}
            value={<PeriodLink period={words.period(line)} href={source && linkOf(source).href} />}
          />
        )}
        {besidePeriod(line).map((input) => (
          <Row key={input.name} term={t(`input.${input.name}`)} value={words.value(input)} />
        ))}
        <Row term={t("input.result")} value={formatYuan(line.fen, language)} strong />
      </dl>
    </div>
  );
}

function Row({ term, value, strong }: { term: string; value: React.ReactNode; strong?: boolean }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4 border-b border-line-soft py-1">
      <dt className="text-ink-2">{term}</dt>
      <dd className={`tabular-nums ${strong ? "font-semibold" : ""}`}>{value}</dd>
    </div>
  );
}

function ManyLines(props: { formula: Formula; lines: readonly DamageLine[]; linkOf: LinkOf }) {
  const t = useTranslations("damages");
  const words = useInputWords();
  const language = useLocale() as Language;
  const [first] = props.lines;
  if (first === undefined) return null;
  const columns = besidePeriod(first).map(({ name }) => ({
    key: name,
    title: t(`input.${name}`),
    numeric: true,
  }));
  return (
    <Table
      caption={t(`rule.${props.formula}`)}
      columns={[
        { key: "period", title: t("input.period") },
        ...columns,
        { key: "result", title: t("input.result"), numeric: true },
      ]}
      rows={props.lines.map((line, index) => {
        const source = periodSource(line);
        return {
          key: `${source} ${index}`,
          cells: {
            period: <PeriodLink period={words.period(line)} href={source && props.linkOf(source).href} />,
            ...Object.fromEntries(
              besidePeriod(line).map((input) => [
                input.name,
                <span key={input.name} className="nowrap">
                  {words.value(input)}
                </span>,
              ]),
            ),
            result: <span className="nowrap font-semibold">{formatYuan(line.fen, language)}</span>,
          },
        };
      })}
    />
  );
}

function PeriodLink({ period, href }: { period: string; href: string | undefined }) {
  return href === undefined ? (
    period
  ) : (
    <a href={href} className="tap font-normal">
      {period}
    </a>
  );
}

const PERIOD: readonly LineInput["name"][] = ["from", "to"];
const besidePeriod = ({ inputs }: DamageLine) => inputs.filter(({ name }) => !PERIOD.includes(name));
const periodOf = ({ inputs }: DamageLine) => inputs.find(({ name }) => name === "from");
const periodSource = (line: DamageLine) => periodOf(line)?.pointer;

function useInputWords() {
  const t = useTranslations("damages");
  const language = useLocale() as Language;
  const value = (input: LineInput): string => {
    const number = Number(input.value);
    switch (input.unit) {
      case "fen":
        return formatYuan(number, language);
      case "date":
        return formatDate(input.value as PlainDate, language);
      case "day":
        return t("value.days", { count: number });
      case "times":
        return t("value.times", { count: number });
      case "basis-point":
        return t("value.percent", { rate: number / 100 });
    }
  };
  const period = ({ inputs }: DamageLine): string => {
    const [from, to] = PERIOD.map((name) => inputs.find((input) => input.name === name));
    if (from === undefined) return "";
    return to === undefined || to.value === from.value
      ? value(from)
      : t("bills.days", { from: value(from), to: value(to) });
  };
  return { value, period };
}

/** The values of a sentence in `damages.formula`. */
function useFormulaValues(line: DamageLine): Record<string, string | number> {
  const words = useInputWords();
  const language = useLocale() as Language;
  const text = (name: LineInput["name"]) => {
    const input = line.inputs.find((each) => each.name === name);
    return input === undefined ? "" : words.value(input);
  };
  const count = (name: LineInput["name"]) =>
    Number(line.inputs.find((each) => each.name === name)?.value ?? 0);
  return {
    amount: formatYuan(line.fen, language),
    paid: text("paid"),
    target: text("target-price"),
    prepaid: text("prepaid"),
    date: text("from"),
    base: text("fee-base"),
    least: text("least"),
    principal: text("principal"),
    rate: text("rate"),
    days: count("days"),
    ofDays: count("of-days"),
  };
}
