import type { Province } from "@/domain/attempts/steps/provinces";
import type { PlainDate } from "@/domain/time/plain-date";

/** What a provider is, as far as a procedure depends on it (FACTS b2: telecom operators answer to the MIIT). */
export const PROVIDER_KINDS = ["telecom-operator", "online-service", "platform", "other"] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

export type Provider = {
  readonly id: string;
  readonly name: string;
  readonly kind: ProviderKind;
  /** Set for a branch that answers for one province only. */
  readonly province: Province | null;
  /** The company that stands in the contract, where it is known and differs from the name. */
  readonly contractingEntity: string | null;
  /** Made up for the demo; never shown outside of it. */
  readonly sample: boolean;
};

/** How an alias was written: by people, or made from the Chinese characters. */
export type AliasKind = "name" | "alias" | "pinyin" | "initials";
export type Alias = { readonly kind: AliasKind; readonly alias: string; readonly folded: string };

/** An official address is dated and has a source; `null` says that the provider left and no new one is known. */
export type DatedAddress = {
  readonly from: PlainDate;
  readonly address: string | null;
  readonly source: string;
  /** The day on which a person last compared it with the source. */
  readonly verifiedOn: PlainDate;
};

/** The entry that counts on a day: the latest start not after it; undefined before the first. */
export function addressOn(entries: readonly DatedAddress[], day: PlainDate): DatedAddress | undefined {
  return entries.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
}
