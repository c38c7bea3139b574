import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FormAction, HiddenPlace, type Place } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { Tag } from "@/components/elements/tag";

export type ListedItem = {
  readonly place: Place;
  readonly what: string;
  readonly note?: ReactNode;
  readonly changeHref: string;
  readonly wrong: boolean;
};

/** Events, promises or clauses already recorded, each with its way to change and to remove it. */
export function ItemList({
  items,
  removeAction,
}: {
  items: readonly ListedItem[];
  removeAction: FormAction;
}) {
  const t = useTranslations("attempts");
  return (
    <ul className="border-t border-line-soft">
      {items.map(({ place, what, note, changeHref, wrong }) => (
        <li key={place.item} className="grid gap-1 border-b border-line-soft py-3">
          <p className="font-semibold">{what}</p>
          {note && <p className="line-clamp-3 whitespace-pre-line text-ink-2">{note}</p>}
          {wrong && (
            <p>
              <Tag kind="amber">{t("tried.needsFix")}</Tag>
            </p>
          )}
          <div className="flex flex-wrap items-center gap-x-6">
            <a href={changeHref} className="tap" aria-label={t("tried.editWhat", { what })}>
              {t("tried.edit")}
            </a>
            <form action={removeAction}>
              <HiddenPlace place={place} />
              <Button kind="quiet">
                {t("tried.remove")}
                <span className="sr-only">{what}</span>
              </Button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  );
}
