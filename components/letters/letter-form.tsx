import { useLocale, useTranslations } from "next-intl";
import { ProvinceSelect } from "@/components/attempts/province-select";
import { Button } from "@/components/elements/button";
import { Checkboxes } from "@/components/elements/checkboxes";
import { TextInput } from "@/components/elements/text-input";
import type { OfferedLetter } from "@/components/letters/offered-letter";
import type { FormAction } from "@/components/letters/paragraph-edit";
import { formatDate, type Language } from "@/domain/time/format-date";

/**
 * The short form of one letter: what the record does not hold, what must be confirmed, one button. The browser asks for
 * what is missing by itself, also without script.
 */
export function LetterForm(props: {
  attemptId: string;
  choice: OfferedLetter;
  make: FormAction;
  /** The one button of the page. */
  primary: boolean;
}) {
  const t = useTranslations("letters");
  const language = useLocale() as Language;
  const { choice, make, primary } = props;
  const { kind, typed, route, missing, declares, after } = choice;
  const hidden = { attempt: props.attemptId, kind, after, idempotency: choice.idempotency };
  return (
    <form action={make} className="grid gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {missing.includes("/service/provider/province") && (
        <ProvinceSelect
          name="province"
          id={`${kind}-province`}
          label={t("others.province")}
          hint={t("others.provinceHint")}
          value={typed.province ?? ""}
          required
        />
      )}
      {missing.includes("/service/provider/address") && (
        <TextInput
          name="providerAddress"
          id={`${kind}-address`}
          label={t("others.address")}
          hint={t("others.addressHint")}
          maxLength={200}
          required
          value={typed.address}
        />
      )}
      {declares.length > 0 && (
        <Checkboxes
          name="confirmed"
          id={`${kind}-confirmed`}
          label={t("others.confirm")}
          hint={t("others.confirmHint")}
          required
          choices={declares.map((one) => ({ value: one, label: t(`declarations.${one}`) }))}
        />
      )}
      {after !== "" && <p>{t("others.made")}</p>}
      {route?.closesOn && <p>{t("others.closes", { date: formatDate(route.closesOn, language) })}</p>}
      <div>
        <Button kind={primary ? "primary" : "secondary"}>
          {t(after === "" ? `kinds.${kind}.make` : "others.again")}
        </Button>
      </div>
    </form>
  );
}
