import { useTranslations } from "next-intl";
import { Button } from "@/components/elements/button";
import { CONTROL } from "@/components/elements/field";
import { MOST_STORED } from "@/domain/attempts/steps/raw";
import { type Paragraph, paragraphText } from "@/domain/letters/letter";
import { textFingerprint } from "@/domain/letters/letter-text";

/** A server action, or nothing more than a function: the picture does not care. */
export type FormAction = (form: FormData) => void | Promise<void>;

/** What editing needs. `hidden` rides along in every form (ids, keys). */
export type SheetEditing = {
  readonly editAction: FormAction;
  readonly resetAction: FormAction;
  readonly hidden?: Readonly<Record<string, string>>;
};

/**
 * 修改 under one paragraph: a folded form with the words as they stand. Posts `paragraph` (its id), `was` (what it
 * showed) and `text`; 恢复原文 posts the first two. Not printed.
 */
export function ParagraphEdit({ paragraph, editing }: { paragraph: Paragraph; editing: SheetEditing }) {
  const t = useTranslations("letters.edit");
  const id = `edit-${paragraph.id}`;
  const rows = Math.min(12, Math.max(3, Math.ceil(paragraphText(paragraph).length / 30)));
  return (
    <div className="no-print mb-2 font-zh text-small">
      {paragraph.edited && <p className="font-semibold">{t("edited")}</p>}
      <details>
        <summary className="inline-flex min-h-target items-center underline underline-offset-4">
          {t("open")}
        </summary>
        <div className="grid gap-4 rounded-card border border-line bg-surface p-4 text-ink">
          <form action={editing.editAction} className="grid gap-2">
            <Hidden paragraph={paragraph} editing={editing} />
            <label htmlFor={id} className="font-semibold">
              {t("label")}
            </label>
            <p id={`${id}-hint`} className="text-ink-2">
              {t("hint")}
            </p>
            <textarea
              key={paragraphText(paragraph)}
              id={id}
              name="text"
              rows={rows}
              maxLength={MOST_STORED}
              defaultValue={paragraphText(paragraph)}
              aria-describedby={`${id}-hint`}
              className={CONTROL}
            />
            <div>
              <Button kind="secondary">{t("save")}</Button>
            </div>
          </form>
          {paragraph.edited && (
            <form action={editing.resetAction} className="grid gap-2">
              <Hidden paragraph={paragraph} editing={editing} />
              <p className="text-ink-2">{t("original")}</p>
              <blockquote className="border-l-4 border-line-soft pl-4 whitespace-pre-line">
                {paragraph.edited.original}
              </blockquote>
              <div>
                <Button kind="secondary">{t("reset")}</Button>
              </div>
            </form>
          )}
        </div>
      </details>
    </div>
  );
}

function Hidden({ paragraph, editing }: { paragraph: Paragraph; editing: SheetEditing }) {
  return (
    <>
      <input type="hidden" name="paragraph" value={paragraph.id} />
      <input type="hidden" name="was" value={textFingerprint(paragraphText(paragraph))} />
      {Object.entries(editing.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
