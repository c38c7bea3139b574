import type { ListedBill } from "@/components/damages/bill-list";
import type { CourtFeesProps } from "@/components/damages/court-fees";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { BILLS_STEP, nextBillDays, typedBills, unreadableBills } from "@/domain/attempts/steps/bills";
import { assessDamages } from "@/domain/damages/assess-damages";
import { courtFee } from "@/domain/damages/court-fee";
import { type DamageHead, totalOf } from "@/domain/damages/damage-head";
import { assess } from "@/domain/law/assess";
import { routeOf } from "@/domain/routes/assess-routes";
import { circumstancesOf } from "@/domain/routes/interruption";
import { isMoney } from "@/domain/routes/money-remedies";
import { loadAttempt } from "../load-attempt";

type Loaded = Awaited<ReturnType<typeof loadAttempt>>;

/** Everything that the page of sums shows, worked out from the answers as they are now. */
export async function loadDamages(id: string) {
  const loaded = await loadAttempt(id);
  const { attempt, answers, facts, sources, today } = loaded;
  const heads = facts === undefined ? [] : assessDamages(facts, assess(facts, today), today);
  const typed = typedBills(answers, today);
  const bills: readonly ListedBill[] = [
    ...typed.map(({ item, bill }) => ({ place: placeOfBill(loaded, item), bill })),
    ...unreadableBills(answers, today).map(({ item }) => ({
      place: placeOfBill(loaded, item),
      bill: undefined,
    })),
  ];
  return {
    attempt,
    facts,
    sources,
    today,
    heads,
    bills,
    asksForBills: bills.length > 0 || (facts !== undefined && hangsOnBills(facts, heads)),
    billsMissing: heads.some(({ missing }) => missing.includes("/bills")),
    follows: nextBillDays(typed, today) !== undefined,
    courtFees: facts === undefined ? undefined : courtFeesOf(loaded, facts, totalOf(heads)),
  } as const;
}

/** Where a bill is stored, with the version that the person sees. */
export function placeOfBill({ attempt, answers }: Pick<Loaded, "attempt" | "answers">, item: string) {
  const row = answers.find((answer) => answer.step === BILLS_STEP && answer.item === item);
  return { attemptId: attempt.id, step: BILLS_STEP, item, version: row?.version ?? 0 };
}

/** What was paid in advance has no bills; whoever pays as they go is asked for them. */
function hangsOnBills({ currentPlan }: AttemptFacts, heads: readonly DamageHead[]): boolean {
  return (
    currentPlan.prepaidFen === undefined ||
    heads.some(({ head }) => head === "price-difference" || head === "charges-after-cancelling")
  );
}

/** The fees for the total, with the wishes that are no money as claims beside it; nothing to sue for, no fee. */
function courtFeesOf(
  { answers, today }: Loaded,
  facts: AttemptFacts,
  totalFen: number,
): CourtFeesProps | undefined {
  const notMoney = facts.remedies.filter((remedy) => !isMoney(remedy));
  if (totalFen === 0 && notMoney.length === 0) return undefined;
  const claim = { propertyFen: [totalFen], otherClaims: notMoney.length };
  const known = circumstancesOf(answers, today);
  const small = routeOf("small-claim", facts, today, { ...known, claimFen: known.claimFen ?? totalFen });
  return {
    ordinary: courtFee({ ...claim, procedure: "ordinary" }, today),
    simple: courtFee({ ...claim, procedure: "simple" }, today),
    notMoney,
    smallClaim: small.citations,
  };
}
