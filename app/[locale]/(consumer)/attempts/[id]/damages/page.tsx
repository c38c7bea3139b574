import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { BillList } from "@/components/damages/bill-list";
import { BillPage } from "@/components/damages/bill-page";
import { CourtFees } from "@/components/damages/court-fees";
import { DamagesPage } from "@/components/damages/damages-page";
import { isIdentifier } from "@/domain/access/identifier";
import { letterReady } from "@/domain/attempts/facts-from-answers";
import { BILLS_STEP, nextBillDays, parseBill, typedBills } from "@/domain/attempts/steps/bills";
import { localePath } from "@/messages/locales";
import { settleConflict } from "../../actions";
import { loadAttempt } from "../load-attempt";
import { placeOfPointer } from "../pointers";
import { removeBill, saveBill } from "./actions";
import { loadDamages, placeOfBill } from "./load-damages";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const [t, shell] = await Promise.all([getTranslations("damages"), getTranslations("shell")]);
  if (query.item === undefined) return { title: t("title") };
  const { answers, today } = await loadAttempt(id);
  const row = answers.find(({ step, item }) => step === BILLS_STEP && item === query.item);
  const title = t(row === undefined ? "bills.new" : "bills.one");
  const wrong = row !== undefined && Object.keys(parseBill(row.raw, today).errors).length > 0;
  return { title: wrong ? shell("errorTitle", { title }) : title };
}

/** What can be asked for in money; with `item` in the address, one of the bills behind it. */
export default async function Damages({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  if (query.item !== undefined) return oneBill(id, locale, query);
  const damages = await loadDamages(id);
  const { facts, sources, courtFees } = damages;
  const base = localePath(locale, `/attempts/${damages.attempt.id}`);
  return (
    <DamagesPage
      base={base}
      today={damages.today}
      facts={facts}
      heads={damages.heads}
      placeOf={(pointer) => placeOfPointer(pointer, sources)}
      letterReady={letterReady(facts)}
      nextIsBill={damages.billsMissing}
      bills={
        damages.asksForBills && (
          <BillList
            bills={damages.bills}
            base={base}
            primary={damages.billsMissing}
            follows={damages.follows}
            remove={removeBill}
          />
        )
      }
      courtFees={courtFees && <CourtFees {...courtFees} />}
    />
  );
}

async function oneBill(id: string, locale: string, query: Query) {
  const loaded = await loadAttempt(id);
  const { answers, today } = loaded;
  const asked = query.item === "new" ? randomUUID() : String(query.item);
  const row = answers.find(({ step, item }) => step === BILLS_STEP && item === asked);
  const parked = answers.find(({ step, item }) => step === `${BILLS_STEP}-other` && item === asked);
  const refused = query.refused === "rate" || query.refused === "many" ? query.refused : undefined;
  const isNew = row === undefined;
  const known = query.item === "new" || !isNew || parked !== undefined || refused !== undefined;
  if (!isIdentifier(asked) || !known) notFound();
  const base = localePath(locale, `/attempts/${loaded.attempt.id}`);
  const then = query.then === "check" || query.then === "list" ? query.then : undefined;
  const next = isNew ? nextBillDays(typedBills(answers, today), today) : undefined;
  return (
    <BillPage
      place={{ ...placeOfBill(loaded, asked), leadsTo: then }}
      isNew={isNew}
      raw={row?.raw ?? { ...next }}
      errors={row === undefined ? {} : parseBill(row.raw, today).errors}
      suggested={next !== undefined}
      parked={parked?.raw}
      refused={refused}
      backHref={then === "check" ? `${base}/check` : `${base}/damages`}
      save={saveBill}
      settle={settleConflict}
    />
  );
}
