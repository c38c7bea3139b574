import { useTranslations } from "next-intl";
import { type FormAction, HiddenPlace, type Place } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { type Raw, ticked } from "@/domain/attempts/steps/raw";

/** Two copies of one page: both are shown whole, the person keeps one (LOOK section 8, Conflict). */
export function ConflictChoice(props: {
  place: Place;
  stored: Raw;
  mine: Raw;
  /** How a field and its value read on the screen. */
  wordsOf: (field: string, values: readonly string[]) => { label: string; value: string };
  action: FormAction;
}) {
  const t = useTranslations("attempts.conflict");
  const shell = useTranslations("shell");
  const hidden = ["position", "recordedOn", "type", "seen", "providerId", "providerFor"];
  const fields = [...new Set([...Object.keys(props.stored), ...Object.keys(props.mine)])]
    .filter((field) => !hidden.includes(field) && !field.startsWith("_"))
    .filter(
      (field) => JSON.stringify(ticked(props.stored, field)) !== JSON.stringify(ticked(props.mine, field)),
    );
  return (
    <section id="conflict" className="grid gap-4">
      <p>{t("text")}</p>
      <div className="grid gap-4 md:grid-cols-2">
        {(["stored", "mine"] as const).map((which) => (
          <form
            key={which}
            action={props.action}
            className="grid content-start gap-3 rounded-card border border-line bg-surface p-4"
          >
            <HiddenPlace place={props.place} />
            <input type="hidden" name="keep" value={which} autoComplete="off" />
            <h2 className="text-h3">{t(which)}</h2>
            <dl className="grid gap-2">
              {fields.map((field) => {
                const { label, value } = props.wordsOf(field, ticked(props[which], field));
                return (
                  <div key={field}>
                    <dt className="text-small text-ink-2">{label}</dt>
                    <dd className="whitespace-pre-line">{value === "" ? shell("notFilled") : value}</dd>
                  </div>
                );
              })}
            </dl>
            <div>
              <Button kind={which === "stored" ? "primary" : "secondary"}>
                {t(which === "stored" ? "keepStored" : "keepMine")}
              </Button>
            </div>
          </form>
        ))}
      </div>
    </section>
  );
}
