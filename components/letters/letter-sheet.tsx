import { ParagraphEdit, type SheetEditing } from "@/components/letters/paragraph-edit";
import {
  type Letter,
  type Paragraph,
  paragraphNumber,
  type Section,
  type Table,
} from "@/domain/letters/letter";

/** A date, an amount, a place of the law stays in one line, unless large text leaves no room for it. */
const UNBROKEN = "nowrap @max-[14em]:whitespace-normal";
/** An account or an address may be longer than any line. */
const LONGEST_UNBROKEN = 14;

const CELL = "border border-sheet-ink p-2 text-left align-top font-normal";

/**
 * The letter on white paper, also at night, as it will be printed: the same tree, the same words. With `editing` every
 * paragraph can be changed in place; without script each form posts by itself.
 */
export function LetterSheet({ letter, editing }: { letter: Letter; editing?: SheetEditing }) {
  const zh = letter.language === "zh-CN";
  return (
    <article
      lang={letter.language}
      aria-labelledby="letter-title"
      className="@container mx-auto w-full max-w-public rounded-card border border-line-soft bg-sheet px-4 py-8 font-letter text-sheet-ink sm:px-12 sm:py-12 print:border-0 print:p-0"
    >
      <h2 id="letter-title" className="text-center text-h2">
        {letter.title}
      </h2>
      {letter.notice && <p className="mt-2 text-center text-small">{letter.notice}</p>}
      {letter.recipient && <p className="mt-6">{letter.recipient}</p>}
      {letter.particulars.map(({ label, value, because }) => (
        <p key={because}>
          {label}
          <span className={value.length > LONGEST_UNBROKEN ? "" : UNBROKEN}>{value}</span>
        </p>
      ))}
      {letter.opening && (
        <div className="mt-4">
          <SheetParagraph paragraph={letter.opening} indent={zh} editing={editing} />
        </div>
      )}
      {letter.sections.map((section) => (
        <SheetSection key={section.id} section={section} letter={letter} editing={editing} />
      ))}
      {letter.annexes.items.length > 0 && (
        <section className="mt-6">
          <h3 className="text-body">{letter.annexes.heading}</h3>
          <ol className="list-decimal pl-[3em]">
            {letter.annexes.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        </section>
      )}
      {letter.closing.to && (
        <div className="mt-6">
          {letter.closing.to.map((line, index) => (
            <p key={line} className={zh && index === 0 ? "indent-[2em]" : ""}>
              {line}
            </p>
          ))}
        </div>
      )}
      <div className="mt-12 text-right">
        <p>{letter.closing.signature}</p>
        {letter.closing.guardian && <p>{letter.closing.guardian}</p>}
        {letter.closing.byHand?.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className={UNBROKEN}>{letter.closing.date}</p>
      </div>
    </article>
  );
}

function SheetSection(props: { section: Section; letter: Letter; editing: SheetEditing | undefined }) {
  const { section, letter, editing } = props;
  const indent = letter.language === "zh-CN";
  const paragraphs = section.paragraphs.map((paragraph, index) => ({
    paragraph,
    number: paragraphNumber(section, index, letter.language),
  }));
  return (
    <section className="mt-6" aria-labelledby={`letter-${section.id}`}>
      <h3 id={`letter-${section.id}`} className="text-body">
        {section.heading}
      </h3>
      {section.style === "numbered" ? (
        <ol className="list-none">
          {paragraphs.map(({ paragraph, number }) => (
            <li key={paragraph.id}>
              <SheetParagraph paragraph={paragraph} number={number} indent={indent} editing={editing} />
            </li>
          ))}
        </ol>
      ) : (
        paragraphs.map(({ paragraph }) => (
          <SheetParagraph key={paragraph.id} paragraph={paragraph} indent={indent} editing={editing} />
        ))
      )}
      {section.table && (
        <SheetTable
          table={section.table}
          labelledBy={`letter-${section.id}`}
          form={section.style === "fields"}
          editing={editing}
        />
      )}
    </section>
  );
}

/** What scrolls sideways must be reachable by keyboard, and then it needs a role (axe: scrollable-region-focusable). */
const scrolls = (labelledBy: string) =>
  ({ role: "region", tabIndex: 0, "aria-labelledby": labelledBy }) as const;

/** Rows of cells on the paper; on a narrow screen the table scrolls inside its own frame, never the page. */
function SheetTable(props: {
  table: Table;
  labelledBy: string;
  /** The first cell of each row names the others. */
  form: boolean;
  editing: SheetEditing | undefined;
}) {
  const { table, labelledBy, form, editing } = props;
  return (
    <div {...scrolls(labelledBy)} className="mt-2 overflow-x-auto print:overflow-visible">
      <table className="w-full border-collapse text-small">
        {table.columns.length > 0 && (
          <thead>
            <tr>
              {table.columns.map((name) => (
                <th key={name} scope="col" className={CELL}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {keyed(table.rows).map(({ key, value: row }) => (
            <tr key={key}>
              {keyed(row).map(({ key: place, value: cell, first }) =>
                form && first ? (
                  <th key={place} scope="row" className={`${CELL} min-w-[6em]`}>
                    <SheetParagraph paragraph={cell} indent={false} editing={undefined} />
                  </th>
                ) : (
                  <td key={place} className={CELL}>
                    <SheetParagraph
                      paragraph={cell}
                      indent={false}
                      editing={cell.id === "" ? undefined : editing}
                    />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SheetParagraph(props: {
  paragraph: Paragraph;
  number?: string;
  indent: boolean;
  editing: SheetEditing | undefined;
}) {
  const { paragraph, number = "", indent, editing } = props;
  return (
    <div
      id={paragraph.id === "" ? undefined : `p-${paragraph.id}`}
      className={paragraph.edited ? "border-l-4 border-amber pl-2 print:border-0" : ""}
    >
      {keyed(paragraph.lines).map(({ key, value: line, first }) => (
        <p key={key} className={indent ? "indent-[2em]" : "mt-1"}>
          {first && number}
          {keyed(line).map(({ key: place, value: run }) =>
            run.fixed ? (
              <span key={place} className={UNBROKEN}>
                {run.text}
              </span>
            ) : (
              run.text
            ),
          )}
        </p>
      ))}
      {editing && <ParagraphEdit paragraph={paragraph} editing={editing} />}
    </div>
  );
}

/** Lines and runs have no name of their own; their place in a paragraph that is drawn anew each time is their key. */
function keyed<T>(
  values: readonly T[],
): { readonly key: string; readonly value: T; readonly first: boolean }[] {
  return values.map((value, index) => ({ key: String(index), value, first: index === 0 }));
}
