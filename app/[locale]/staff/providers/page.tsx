import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ProviderRegistry } from "@/components/staff/provider-registry";
import { addressesOf, listProviders, mergesOf, otherNames, readProvider } from "@/db/providers/read";
import { currentActor } from "@/server/accounts/visitor";
import { isDemo } from "@/server/web/demo-mode";
import { addAddress, addProvider, mergeProviders } from "../actions";
import { dayOf, one, requireStaff } from "../load-staff";
import { REGISTRY_FIELDS } from "../staff-places";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const SAID = ["done", "name", "merge", "address"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff.providers");
  return { title: t("title") };
}

export default async function StaffProviders({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const actor = await currentActor();
  requireStaff(actor);
  const query = await searchParams;
  const said = SAID.find((word) => word === one(query.said));
  const shown = await readProvider(actor, one(query.provider));
  const [addresses, merges, names] =
    shown === undefined
      ? [[], [], []]
      : await Promise.all([
          addressesOf(actor, shown.id),
          mergesOf(actor, shown.id),
          otherNames(actor, shown.id),
        ]);
  return (
    <ProviderRegistry
      providers={await listProviders(actor, { samples: isDemo() })}
      said={said}
      typed={Object.fromEntries(REGISTRY_FIELDS.map((field) => [field, one(query[field])]))}
      shown={
        shown && {
          provider: shown,
          addresses,
          names,
          merges: merges.map(({ mergedAt, ...merge }) => ({ ...merge, on: dayOf(mergedAt) })),
        }
      }
      addAddress={addAddress}
      add={addProvider}
      merge={mergeProviders}
    />
  );
}
