import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ProviderRegistry } from "@/components/staff/provider-registry";
import { listProviders } from "@/db/providers/read";
import { currentActor } from "@/server/accounts/visitor";
import { isDemo } from "@/server/web/demo-mode";
import { addProvider, mergeProviders } from "../actions";
import { one, requireStaff } from "../load-staff";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff.providers");
  return { title: t("title") };
}

export default async function StaffProviders({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const actor = await currentActor();
  requireStaff(actor);
  const said = one((await searchParams).said);
  return (
    <ProviderRegistry
      providers={await listProviders(actor, { samples: isDemo() })}
      said={said === "done" || said === "name" || said === "merge" ? said : undefined}
      add={addProvider}
      merge={mergeProviders}
    />
  );
}
