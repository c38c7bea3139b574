import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FilingPage } from "@/components/routes/filing-page";
import { isIdentifier } from "@/domain/access/identifier";
import { parseFiling, ROUTES_STEP } from "@/domain/attempts/steps/filing";
import { localePath } from "@/messages/locales";
import { settleConflict } from "../../../actions";
import { loadAttempt } from "../../load-attempt";
import { saveFiling } from "../actions";
import { placeOf } from "../load-routes";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const [t, shell] = await Promise.all([getTranslations("routes.filings"), getTranslations("shell")]);
  const { answers, today } = await loadAttempt(id);
  const row = answers.find(({ step, item }) => step === ROUTES_STEP && item === query.item);
  const wrong = row !== undefined && Object.keys(parseFiling(row.raw, today).errors).length > 0;
  return { title: wrong ? shell("errorTitle", { title: t("pageTitle") }) : t("pageTitle") };
}

/** One filing made elsewhere: new, or one that was typed before. */
export default async function Filing({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const loaded = await loadAttempt(id);
  const isNew = query.item === "new";
  const item = isNew ? randomUUID() : String(query.item ?? "");
  const row = loaded.answers.find((answer) => answer.step === ROUTES_STEP && answer.item === item);
  const parked = loaded.answers.find(
    (answer) => answer.step === `${ROUTES_STEP}-other` && answer.item === item,
  );
  const refused = query.refused === "rate" || query.refused === "many" ? query.refused : undefined;
  if (!isIdentifier(item) || (!isNew && row === undefined && parked === undefined && refused === undefined))
    notFound();
  return (
    <FilingPage
      place={placeOf(loaded, item)}
      raw={row?.raw ?? {}}
      errors={row === undefined ? {} : parseFiling(row.raw, loaded.today).errors}
      parked={parked?.raw}
      refused={refused}
      backHref={localePath(locale, `/attempts/${loaded.attempt.id}/routes`)}
      save={saveFiling}
      settle={settleConflict}
    />
  );
}
