import { useTranslations } from "next-intl";
import { Button } from "@/components/elements/button";
import { Notice } from "@/components/elements/notice";
import { Radios } from "@/components/elements/radios";
import { NONE_OF_THESE } from "@/domain/providers/chosen-provider";
import type { Provider } from "@/domain/providers/provider";

export type ProviderMatches = {
  /** The typed name that these were found for. */
  readonly name: string;
  /** Asked for by the search button just now, or shown because one was chosen before. */
  readonly searched: boolean;
  readonly choices: readonly Provider[];
  /** The id that was chosen for this name, or "none". */
  readonly chosen: string | undefined;
};

/** The search in the registry beside the typed name: a plain button that brings the page back with choices. */
export function ProviderChoice({ matches }: { matches?: ProviderMatches | undefined }) {
  const t = useTranslations("providers");
  return (
    <div className="grid gap-4">
      <div className="grid gap-2">
        <div>
          <Button kind="secondary" name="find" value="yes">
            {t("find")}
          </Button>
        </div>
        <p className="text-ink-2">{t("findHint")}</p>
      </div>
      {matches && (
        <div id="found" tabIndex={-1} className="grid gap-4">
          <Found matches={matches} />
        </div>
      )}
    </div>
  );
}

function Found({ matches }: { matches: ProviderMatches }) {
  const t = useTranslations("providers");
  const provinces = useTranslations("attempts.provinces");
  if (matches.name.trim() === "") return <Notice live title={t("noName")} />;
  if (matches.choices.length === 0)
    return (
      <Notice live title={t("nothing", { name: matches.name })}>
        <p>{t("nothingText")}</p>
      </Notice>
    );
  const about = (provider: Provider) =>
    [
      provider.province === null ? "" : t("branch", { province: provinces(provider.province) }),
      provider.contractingEntity === null ? "" : t("entity", { name: provider.contractingEntity }),
      provider.sample ? t("sample") : "",
    ].filter((part) => part !== "");
  return (
    <>
      <input type="hidden" name="providerFor" value={matches.name} autoComplete="off" />
      <Radios
        name="providerId"
        label={t(matches.searched ? "found" : "chosen")}
        hint={t("foundHint")}
        value={matches.chosen}
        choices={[
          ...matches.choices.map((provider) => ({
            value: provider.id,
            label: provider.name,
            hint: about(provider).length === 0 ? undefined : about(provider).join(" · "),
          })),
          { value: NONE_OF_THESE, label: t("none") },
        ]}
      />
    </>
  );
}
