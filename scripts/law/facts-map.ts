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

const ELECTION = because(
  "随代表人推选一起编写；在此之前，产品不办理推选，也不引用。",
  "Comes with the election of representatives; until then the product runs none and cites nothing of it.",
);
const BY_ASSOCIATIONS = because(
  "由中国消费者协会或者省级协会办理，不是个人的途径；个人的页面只写谁可以提起、能请求什么。",
  "For the national and the provincial associations and no route of a person, whose page says only who may sue and for what.",
);
const AFTER_JUDGMENT = because(
  "随群体案件判决之后的步骤一起编写；在此之前不引用。",
  "Comes with the steps after a judgment in a group case; not cited until then.",
);
const SEALED_EVIDENCE = because(
  "随证据的封存和证据册一起编写；在此之前，产品不就证据的真实性作任何说明。",
  "Comes with sealed evidence and its volumes; until then the product says nothing on authenticity.",
);
const NOT_VERIFIED = because("没有核实，任何地方都不写。", "Not verified, so it is written nowhere.");
const SECOND_HAND = because(
  "只见到转述，没有读到原文，不作为法律引用。",
  "Only second-hand reports were read, so it is never cited as law.",
);
const ACTS = "domain/law/acts.ts";
const CHANNELS = "domain/hotlines/known-channels.ts";

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
  "d1.1": at(`${ROUTES}/group-suits.ts`, `${ROUTES}/route-citations.ts`),
  "d1.2": at(`${ROUTES}/group-suits.ts`),
  "d1.3": at(`${ROUTES}/fixed-group-suit.ts`),
  "d1.4": at(`${ROUTES}/open-group-suit.ts`),
  "d1.5": at(`${ROUTES}/deadline-rules.ts`, `${ROUTES}/deadlines-of-filings.ts`),
  "d1.6": at("domain/letters/court/rights-registration.ts"),
  "d1.7": ELECTION,
  "d1.8": ELECTION,
  "d1.9": ELECTION,
  "d1.10": AFTER_JUDGMENT,
  "d1.11": at(`${ROUTES}/small-claim.ts`, `${ROUTES}/deadlines-of-filings.ts`, "domain/damages/court-fee.ts"),
  "d1.12": at("domain/letters/court/power-of-attorney.ts", "domain/letters/court/mandate-words.ts"),
  "d1.13": at("domain/letters/court/mandate-words.ts"),
  "d1.14": at("domain/letters/court/power-of-attorney.ts", "domain/letters/court/mandate-powers.ts"),
  "d1.15": because(
    "消费纠纷没有退出制的集体诉讼：途径里只有推选代表人和登记两种，不写第三种。",
    "There is no opt-out class action for consumers: the routes know elected representatives and registration, and no third way.",
  ),
  "d2.1": at(`${ROUTES}/public-interest-suit.ts`),
  "d2.2": at(`${ROUTES}/public-interest-suit.ts`, `${ROUTES}/supported-suit.ts`),
  "d2.3": BY_ASSOCIATIONS,
  "d2.4": BY_ASSOCIATIONS,
  "d2.5": BY_ASSOCIATIONS,
  "d2.6": BY_ASSOCIATIONS,
  "d2.7": at(`${ROUTES}/route-profile.ts`),
  "d2.8": at(`${ROUTES}/route-profile.ts`),
  "d2.9": AFTER_JUDGMENT,
  "d2.10": AFTER_JUDGMENT,
  "d2.11": BY_ASSOCIATIONS,
  "d3.1": SEALED_EVIDENCE,
  "d3.2": at("domain/letters/court/court-citations.ts", "domain/letters/court/evidence-list.ts"),
  "d3.3": SEALED_EVIDENCE,
  "d3.4": SEALED_EVIDENCE,
  "d3.5": SEALED_EVIDENCE,
  "d3.6": SEALED_EVIDENCE,
  "d3.7": SEALED_EVIDENCE,
  "d3.8": SEALED_EVIDENCE,
  "d3.9": at("domain/letters/court/order-to-produce.ts"),
  "d3.10": because(
    "一般事实的证明标准不写进文书；欺诈的更高标准写在每一处欺诈旁边（J08）。",
    "The ordinary standard of proof is printed in no paper; the higher one for fraud stands beside every mention of fraud (J08).",
  ),
  "d3.11": SEALED_EVIDENCE,
  "d3.12": AFTER_JUDGMENT,
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
  "g1.1": at(CHANNELS),
  "g1.2": at(CHANNELS),
  "g1.3": NOT_VERIFIED,
  "g1.4": at(CHANNELS),
  "g1.5": at(CHANNELS),
  "g1.6": at(CHANNELS),
  "g1.7": at(CHANNELS),
  "g1.8": at(CHANNELS),
  "g1.9": NOT_VERIFIED,
  "g1.10": at(CHANNELS),
  "g1.11": SECOND_HAND,
  "g1.12": SECOND_HAND,
  ...Object.fromEntries(
    Array.from({ length: 5 }, (_, index) => [`g2.${index + 1}`, at("domain/hotlines/doorway.ts")]),
  ),
  "g3.1": NOT_VERIFIED,
  "g3.2": NOT_VERIFIED,
  "g3.3": at("domain/law/provisions/telecom-free-choice.ts"),
  "g3.4": at(CHANNELS),
  "g3.5": at(
    "domain/law/provisions/auto-renewal-cancel-or-change.ts",
    "domain/law/provisions/marked-price-and-renewal.ts",
  ),
  "h.1": at(ACTS, `${ROUTES}/deadlines-of-filings.ts`),
  "h.2": at(ACTS, "domain/law/provisions/auto-renewal-cancel-or-change.ts"),
  "h.3": at(ACTS, "domain/law/provisions/forbidden-contract-terms.ts"),
  "h.4": at(ACTS),
  "h.5": SECOND_HAND,
  "h.6": at("domain/law/acts-of-procedure.ts"),
  "h.7": at("domain/law/acts-of-the-trade.ts"),
  "h.8": at("domain/law/acts-of-procedure.ts", `${ROUTES}/internet-court.ts`),
  "h.9": at("domain/law/acts-of-the-trade.ts", "domain/damages/prepaid-interest.ts"),
  "h.10": SECOND_HAND,
  "h.11": SECOND_HAND,
  "h.12": NOT_VERIFIED,
  "i.1": at("domain/cases/consents.ts", "server/attempts/start-attempt.ts"),
  "i.2": at("domain/cases/consents.ts"),
  "i.3": at("domain/cases/consents.ts", "server/cases/join-case.ts"),
  "i.4": at("domain/letters/particulars.ts", "domain/attempts/masked-facts.ts"),
  "i.5": at("server/cases/withdraw-consent.ts"),
  "i.6": because(
    "这是运营者的义务，由部署和制度落实；产品里有访问控制和遮盖，法条不写进文书。",
    "A duty of whoever runs the product, met by deployment and rules; the product controls access and masks, and no paper prints the article.",
  ),
  "i.7": because(
    "产品不称手写或者打字的姓名为可靠的电子签名，因此不引用；需要签名的文书留签名栏。",
    "The product calls no drawn or typed name a reliable electronic signature and so cites nothing; papers that need one leave a line to sign.",
  ),
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
