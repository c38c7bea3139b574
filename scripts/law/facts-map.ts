import { DECISIONS } from "@/domain/law/decisions";
import { EXCEPTIONS } from "@/domain/law/exceptions";
import { NOT_ENCODED } from "@/domain/law/not-encoded";
import { OBSTACLE_GROUNDS } from "@/domain/law/obstacle-grounds";
import type { Words } from "@/domain/law/provision";
import { STATUTE_BOOK } from "@/domain/law/statute-book";

/** Where a row of the fact base lives in the code, or why it does not. Paths from the root; a test holds them to the tree. */
export type Mapped = { readonly code: readonly string[]; readonly note?: Words } | { readonly why: Words };

const at = (...code: readonly string[]): Mapped => ({ code });
const because = (zh: string, en: string): Mapped => ({ why: { "zh-CN": zh, en } });
const ROUTES = "domain/routes";
const PENDING_STANDARD = because(
  "只见到第三方软件里的数值，不作为要求；信件用自己的版式。",
  "Values of third-party software only, so no requirement; letters have a layout of their own.",
);
const MODEL = because(
  "只见到转述，起诉状按法定内容写，不自称官方示范文本。",
  "Second-hand only; the complaint holds the statutory contents and does not claim to be the official model.",
);

const ROWS: Readonly<Record<string, Mapped>> = {
  "b1.1": at(`${ROUTES}/market-complaint.ts`, `${ROUTES}/handled-elsewhere.ts`),
  "b1.2": at(`${ROUTES}/miit-appeal.ts`, `${ROUTES}/handled-elsewhere.ts`),
  "b1.3": at(`${ROUTES}/service-order.ts`, `${ROUTES}/interruption.ts`),
  "b1.4": at(`${ROUTES}/market-report.ts`, "domain/letters/market-report.ts"),
  "b1.5": at(`${ROUTES}/lawsuit.ts`, `${ROUTES}/route-profile.ts`),
  "b1.6": at(`${ROUTES}/public-interest-suit.ts`),
  RT01: at(`${ROUTES}/operator-complaint.ts`),
  RT02: at(`${ROUTES}/miit-appeal.ts`),
  RT02a: at(`${ROUTES}/miit-appeal.ts`, `${ROUTES}/deadline-rules.ts`),
  RT02b: at(`${ROUTES}/route-citations.ts`, `${ROUTES}/deadline-rules.ts`),
  RT03: at(`${ROUTES}/market-complaint.ts`, `${ROUTES}/deadline-rules.ts`),
  RT03a: at(`${ROUTES}/market-complaint.ts`),
  RT03b: at("domain/attempts/steps/contact.ts"),
  RT03c: at("domain/cases/lifecycle.ts"),
  RT03d: at(`${ROUTES}/market-venue.ts`),
  RT03e: at(`${ROUTES}/route-citations.ts`),
  RT03f: at("domain/letters/court/power-of-attorney.ts"),
  RT04: at(`${ROUTES}/market-report.ts`, "domain/letters/market-report.ts"),
  RT05: at(`${ROUTES}/association-mediation.ts`, "domain/letters/association-request.ts"),
  RT06: at(`${ROUTES}/platform-appeal.ts`),
  RT07: at(`${ROUTES}/privacy-complaint.ts`),
  RT08: at(`${ROUTES}/peoples-mediation.ts`),
  RT09: at(`${ROUTES}/small-claim.ts`),
  RT09a: at(`${ROUTES}/small-claim.ts`, `${ROUTES}/money-remedies.ts`),
  RT10: at(`${ROUTES}/lawsuit.ts`),
  RT10a: at(`${ROUTES}/lawsuit.ts`, `${ROUTES}/route-citations.ts`),
  RT10b: at(`${ROUTES}/route-citations.ts`),
  RT10c: at(`${ROUTES}/route-profile.ts`),
  RT10d: at("domain/letters/court/parties.ts"),
  RT11: at(`${ROUTES}/internet-court.ts`),
  RT12: at(`${ROUTES}/fixed-group-suit.ts`),
  RT13: at(`${ROUTES}/open-group-suit.ts`),
  RT14: at(`${ROUTES}/public-interest-suit.ts`),
  RT15: at(`${ROUTES}/supported-suit.ts`),
  RT16: at(`${ROUTES}/arbitration.ts`),
  RT16a: at(`${ROUTES}/suit-rows.ts`, "domain/law/provisions/no-limit-on-change.ts"),
  RT17: at(`${ROUTES}/legal-aid.ts`),
  L1: at(`${ROUTES}/deadlines-limitation.ts`),
  L2: at(`${ROUTES}/deadlines-limitation.ts`),
  L3: at(`${ROUTES}/deadlines-limitation.ts`),
  L4: at(`${ROUTES}/deadlines-limitation.ts`),
  L5: at(`${ROUTES}/deadline-rules.ts`),
  L6: at(`${ROUTES}/deadline-rules.ts`),
  L7: at(`${ROUTES}/deadline-rules.ts`),
  L8: at(`${ROUTES}/deadlines.ts`),
  L9: at(`${ROUTES}/deadlines.ts`),
  L10: at(`${ROUTES}/deadline-rules.ts`),
  L11: at(`${ROUTES}/deadline-rules.ts`),
  L12: at(`${ROUTES}/deadline-rules.ts`),
  "b4.1": at("domain/time/arithmetic.ts", `${ROUTES}/deadline-rules.ts`),
  "b4.2": at("domain/time/arithmetic.ts"),
  "b4.3": at("domain/time/working-days.ts"),
  "b4.4": at("domain/time/working-days.ts", `${ROUTES}/deadline-rules.ts`),
  "b4.5": at("domain/time/working-days.ts", `${ROUTES}/deadline-rules.ts`),
  "b4.6": at(`${ROUTES}/deadline-rules.ts`),
  "b4.7": at("domain/time/working-days.ts"),
  "b4.8": at("domain/time/working-days.ts"),
  "b4.9": at(`${ROUTES}/deadlines.ts`),
  "c.1": at(`${ROUTES}/service-order.ts`),
  "c.2": at(`${ROUTES}/service-order.ts`),
  "c.3": because(
    "事实里没有转出受阻；按电信的顺序走。",
    "The facts hold no obstruction of porting out; the telecom order is used.",
  ),
  "c.4": at(`${ROUTES}/service-order.ts`, "domain/law/exceptions.ts"),
  "c.5": at(`${ROUTES}/service-order.ts`),
  "c.6": at(`${ROUTES}/service-order.ts`),
  "c.7": at(`${ROUTES}/service-order.ts`),
  "c.8": at(`${ROUTES}/service-order.ts`, "domain/law/platform.ts"),
  "c.9": at(`${ROUTES}/privacy-complaint.ts`),
  ...Object.fromEntries(
    Array.from({ length: 19 }, (_, index) => [`d4.${index + 1}`, at("domain/damages/court-fee.ts")]),
  ),
  "d4.20": because("没有找到规定，不给数字。", "No rule was found, so no figure is given."),
  D1: at("domain/damages/price-difference.ts"),
  D2: at("domain/damages/unused-term.ts"),
  D3: at("domain/damages/charges-after-cancelling.ts", "domain/law/provisions/unjust-enrichment.ts"),
  D4: at("domain/damages/fraud-compensation.ts"),
  D4a: at("domain/damages/fraud-compensation.ts"),
  D4b: because(
    "行政认定的欺诈：事实里分不出与单纯拒绝的区别，按决定P04不触及。",
    "Fraud by administrative test: the facts cannot tell it from a mere refusal, so by decision P04 it is not touched.",
  ),
  D4c: at("domain/damages/fraud-compensation.ts", "domain/damages/damage-citations.ts"),
  D5: at("domain/damages/prepaid-interest.ts"),
  D5a: at("domain/damages/lending-rates.ts"),
  D6: at("domain/damages/beside-the-figures.ts"),
  D7: at("domain/damages/beside-the-figures.ts"),
  D8: at("domain/damages/beside-the-figures.ts", "domain/law/provisions/penalty-reduction.ts"),
  D9: at("domain/damages/beside-the-figures.ts", "domain/letters/termination-notice.ts"),
  D10: at("domain/damages/beside-the-figures.ts"),
  D11: at("domain/damages/beside-the-figures.ts"),
  f1: at("domain/letters/operator-complaint.ts"),
  f2: at("domain/letters/miit-appeal.ts"),
  f3: at("domain/letters/market-complaint.ts"),
  f3a: at("domain/letters/market-report.ts"),
  f4: at("domain/letters/court/civil-complaint.ts"),
  f5: at("domain/letters/court/evidence-list.ts"),
  f5a: at("domain/letters/court/evidence-list.ts", "domain/letters/court/exhibits.ts"),
  f6: at("domain/letters/court/power-of-attorney.ts"),
  f6a: at("domain/letters/court/power-of-attorney.ts"),
  f7: because("随代表人推选一起编写。", "Comes with the election of representatives."),
  f8: at("domain/letters/court/rights-registration.ts"),
  f9: because(
    "由中国消费者协会或者省级协会提起，不是个人的文书。",
    "Filed by the national or a provincial association; not a person's document.",
  ),
  f10: at("domain/letters/court/order-to-produce.ts"),
  f11: at("domain/letters/court/fee-relief.ts"),
  "f2.1": MODEL,
  "f2.2": MODEL,
  "f2.3": MODEL,
  "f2.4": MODEL,
  ...Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`f3.${index + 1}`, PENDING_STANDARD])),
};

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(2, "0")}`);

/** Every row that the code answers for, in the order of the fact base. */
export const ROW_IDS: readonly string[] = [
  ...numbered("R", 48),
  ...numbered("T", 20),
  ...Object.keys(ROWS),
  ...numbered("J", 16),
];

/** The answer for every row that we know of; a row without one is undefined. */
export function mappedRow(id: string): Mapped | undefined {
  const provisions = STATUTE_BOOK.filter(({ rule }) => rule === id).map(
    (each) => `domain/law/provisions/${each.id}.ts`,
  );
  const left = NOT_ENCODED.find(({ rule }) => rule === id);
  const decided = DECISIONS.find((decision) => decision.id === id);
  if (left) return { why: left.why };
  if (EXCEPTIONS.some(({ rule }) => rule === id)) return at("domain/law/exceptions.ts");
  if (decided) return { code: decided.code };
  const isTactic = Object.values(OBSTACLE_GROUNDS).some(({ tactic }) => tactic === id);
  if (isTactic) return at("domain/law/obstacle-grounds.ts", "domain/law/tactics.ts", ...provisions);
  return provisions.length > 0 ? { code: provisions } : ROWS[id];
}
