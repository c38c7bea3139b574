import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { EXCEPTIONS } from "@/domain/law/exceptions";
import { OBSTACLE_GROUNDS } from "@/domain/law/obstacle-grounds";
import type { Provision } from "@/domain/law/provision";
import type { ProvisionId } from "@/domain/law/provision-ids";
import { autoRenewalCancelOrChange } from "@/domain/law/provisions/auto-renewal-cancel-or-change";
import { changeNeedsAgreement } from "@/domain/law/provisions/change-needs-agreement";
import { complaintMechanism } from "@/domain/law/provisions/complaint-mechanism";
import { conspicuousTerms } from "@/domain/law/provisions/conspicuous-terms";
import { copyOfRecords } from "@/domain/law/provisions/copy-of-records";
import { ecommerceComplaintChannel } from "@/domain/law/provisions/ecommerce-complaint-channel";
import { ecommerceRecords } from "@/domain/law/provisions/ecommerce-records";
import { fairTrade } from "@/domain/law/provisions/fair-trade";
import { forbiddenContractTerms } from "@/domain/law/provisions/forbidden-contract-terms";
import { fraud } from "@/domain/law/provisions/fraud";
import { freeChoice } from "@/domain/law/provisions/free-choice";
import { humanReview } from "@/domain/law/provisions/human-review";
import { keptPromise } from "@/domain/law/provisions/kept-promise";
import { leaveOnRuleChange } from "@/domain/law/provisions/leave-on-rule-change";
import { markedPriceAndRenewal } from "@/domain/law/provisions/marked-price-and-renewal";
import { memberBenefitsKept } from "@/domain/law/provisions/member-benefits-kept";
import { needlessDataRefusal } from "@/domain/law/provisions/needless-data-refusal";
import { noAlgorithmicDiscrimination } from "@/domain/law/provisions/no-algorithmic-discrimination";
import { noExcessiveData } from "@/domain/law/provisions/no-excessive-data";
import { noForcedDeal } from "@/domain/law/provisions/no-forced-deal";
import { noLimitOnChange } from "@/domain/law/provisions/no-limit-on-change";
import { noPretickedTieIn } from "@/domain/law/provisions/no-preticked-tie-in";
import { noTechnicalCoercion } from "@/domain/law/provisions/no-technical-coercion";
import { noUnequalPrice } from "@/domain/law/provisions/no-unequal-price";
import { noticeBurdenOfProof } from "@/domain/law/provisions/notice-burden-of-proof";
import { onlineStandardTerms } from "@/domain/law/provisions/online-standard-terms";
import { openEndedTermination } from "@/domain/law/provisions/open-ended-termination";
import { penaltyReduction } from "@/domain/law/provisions/penalty-reduction";
import { platformRulesLimits } from "@/domain/law/provisions/platform-rules-limits";
import { portedInEqualRights } from "@/domain/law/provisions/ported-in-equal-rights";
import { prepaidPerformance } from "@/domain/law/provisions/prepaid-performance";
import { priceFraud } from "@/domain/law/provisions/price-fraud";
import { refundFifteenDays } from "@/domain/law/provisions/refund-fifteen-days";
import { refundInConsumersFavour } from "@/domain/law/provisions/refund-in-consumers-favour";
import { refundNotDelayed } from "@/domain/law/provisions/refund-not-delayed";
import { rightToKnow } from "@/domain/law/provisions/right-to-know";
import { standardTermNotice } from "@/domain/law/provisions/standard-term-notice";
import { stopMarketing } from "@/domain/law/provisions/stop-marketing";
import { telecomForbiddenActs } from "@/domain/law/provisions/telecom-forbidden-acts";
import { telecomFreeChoice } from "@/domain/law/provisions/telecom-free-choice";
import { telecomItemisedBill } from "@/domain/law/provisions/telecom-itemised-bill";
import { telecomRegulatorRemedy } from "@/domain/law/provisions/telecom-regulator-remedy";
import { trueAnswer } from "@/domain/law/provisions/true-answer";
import { unjustEnrichment } from "@/domain/law/provisions/unjust-enrichment";
import { unnotifiedTerm } from "@/domain/law/provisions/unnotified-term";
import { unwantedMessages } from "@/domain/law/provisions/unwanted-messages";
import { voidStandardTerm } from "@/domain/law/provisions/void-standard-term";
import type { Timeline } from "@/domain/time/timeline";

/** Every provision, in the order in which equally strong findings are read: the special rule before the general one. */
export const STATUTE_BOOK: readonly Provision[] = [
  autoRenewalCancelOrChange,
  noLimitOnChange,
  telecomForbiddenActs,
  telecomFreeChoice,
  onlineStandardTerms,
  portedInEqualRights,
  memberBenefitsKept,
  leaveOnRuleChange,
  humanReview,
  platformRulesLimits,
  unnotifiedTerm,
  noticeBurdenOfProof,
  voidStandardTerm,
  forbiddenContractTerms,
  standardTermNotice,
  conspicuousTerms,
  noPretickedTieIn,
  markedPriceAndRenewal,
  unjustEnrichment,
  prepaidPerformance,
  refundNotDelayed,
  refundFifteenDays,
  refundInConsumersFavour,
  noTechnicalCoercion,
  noUnequalPrice,
  noAlgorithmicDiscrimination,
  noExcessiveData,
  needlessDataRefusal,
  stopMarketing,
  unwantedMessages,
  freeChoice,
  fairTrade,
  rightToKnow,
  trueAnswer,
  noForcedDeal,
  keptPromise,
  complaintMechanism,
  ecommerceComplaintChannel,
  priceFraud,
  fraud,
  openEndedTermination,
  copyOfRecords,
  telecomItemisedBill,
  ecommerceRecords,
  penaltyReduction,
  telecomRegulatorRemedy,
  changeNeedsAgreement,
];

const BY_ID: ReadonlyMap<string, Provision> = new Map(
  STATUTE_BOOK.map((provision) => [provision.id, provision]),
);

/** The provision with this id, or undefined. */
export function provisionById(id: ProvisionId): Provision;
export function provisionById(id: string): Provision | undefined;
export function provisionById(id: string): Provision | undefined {
  return BY_ID.get(id);
}

/**
 * SHA-256, in hex, over everything that the book says: ids, words, versions, citations, grounds. Stored with every letter,
 * so that last year's letter can be explained next year.
 */
export const statuteBookVersion: string = bytesToHex(
  sha256(
    utf8ToBytes(
      JSON.stringify({
        provisions: STATUTE_BOOK.map(said),
        grounds: OBSTACLE_GROUNDS,
        exceptions: EXCEPTIONS,
      }),
    ),
  ),
);

/** What a provision says, without what the engine keeps beside it: a new way of looking up is no new version of the law. */
function said(provision: Provision): object {
  return {
    ...provision,
    versions: textsOf(provision.versions, (value) => value),
    beside: provision.beside.map((cited) => textsOf(cited, ([citation]) => citation ?? "not-held")),
  };
}

function textsOf<Value>({ verifiedOn, starts }: Timeline<Value>, write: (value: Value) => unknown): object {
  return {
    verifiedOn,
    starts: starts.map((start) => ({
      ...start,
      value: start.value === "repealed" ? start.value : write(start.value as Value),
    })),
  };
}
