import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { REMEDIES, type Remedy } from "@/domain/attempts/codes";
import { MONTHS } from "@/domain/damages/charges";
import { TELECOM_SECTORS } from "@/domain/law/facts";
import { chargedAfterCancelling, priceDifference, unusedPrepaid } from "@/domain/letters/amounts";
import { isDone } from "@/domain/letters/fact-paragraphs";
import type { Paragraph } from "@/domain/letters/letter";
import type { LetterInput } from "@/domain/letters/letter-input";
import { paragraph } from "@/domain/letters/runs";
import { spokenRequest, type Voice } from "@/domain/letters/voice";
import { priceText, type Wish, wishOf } from "@/domain/letters/wish";
import { formatYuan } from "@/domain/money/format-yuan";
import { formatDate } from "@/domain/time/format-date";

/**
 * Which provisions can carry a request; a wish that none of them supports is not asked for (FACTS e: mere refusal is
 * not fraud, D4c: nothing that looks like pressure for money). `always`: it claims nothing, it asks for a deed or an
 * answer. `never`: no provision of today's statute book supports it.
 */
const SUPPORT = {
  "perform-downgrade": "always",
  "written-explanation": "always",
  "stop-auto-renewal": "always",
  "refund-difference": [
    "telecom-free-choice",
    "telecom-forbidden-acts",
    "no-limit-on-change",
    "unnotified-term",
    "void-standard-term",
  ],
  "refund-unused": [
    "refund-not-delayed",
    "right-to-know",
    "true-answer",
    "free-choice",
    "telecom-free-choice",
  ],
  apology: ["telecom-forbidden-acts"],
  compensation: "never",
} as const satisfies Record<Remedy, "always" | "never" | readonly string[]>;

/** A complaint without a request asks for nothing; then it asks for the wish itself, and a reason where it is refused. */
const WHEN_NOTHING_IS_CHOSEN: readonly Remedy[] = ["perform-downgrade", "written-explanation"];

export type Requests = { readonly paragraphs: readonly Paragraph[]; readonly withheld: readonly Remedy[] };

/** 投诉请求: concrete, executable, with an amount only where the facts give the sum. */
export function requests(input: LetterInput, voice: Voice = "to-provider"): Requests {
  const { facts, assessment, language } = input;
  const { current, target } = wishOf(facts, language);
  const applying = new Set(
    assessment.findings.filter(({ verdict }) => verdict === "applies").map(({ provision }) => provision),
  );
  const supported = (remedy: Remedy) => {
    if (remedy === "refund-difference" && wantsADearerPlan(facts)) return false;
    // A charge after cancelling is given back; it says nothing about the price of another plan.
    if (remedy === "refund-difference" && "cancel" in facts.targetPlan && applying.has("unjust-enrichment"))
      return true;
    const support: "always" | "never" | readonly string[] = SUPPORT[remedy];
    return typeof support === "string"
      ? support === "always"
      : support.some((provision) => applying.has(provision));
  };
  const chosen: readonly Remedy[] = facts.remedies.length === 0 ? WHEN_NOTHING_IS_CHOSEN : facts.remedies;
  const wished = REMEDIES.filter((remedy) => chosen.includes(remedy));
  const carried = wished.filter(supported);
  return {
    paragraphs: (carried.length === 0 ? WHEN_NOTHING_IS_CHOSEN : carried).map((remedy) => {
      const because = facts.remedies.includes(remedy)
        ? [`/remedies/${facts.remedies.indexOf(remedy)}`]
        : ["/targetPlan"];
      const text = words(remedy, input, applying);
      return paragraph(
        `requests.${remedy}`,
        spokenRequest(text, language, voice, [current, target]),
        because,
      );
    }),
    withheld: wished.filter((remedy) => !supported(remedy)),
  };
}

/** Nothing is paid too much by whoever asked for a plan that costs as much or more. */
function wantsADearerPlan({ currentPlan, targetPlan }: AttemptFacts): boolean {
  if ("cancel" in targetPlan || targetPlan.priceFen === undefined || currentPlan.priceFen === undefined)
    return false;
  const period = targetPlan.period ?? currentPlan.period;
  return targetPlan.priceFen * MONTHS[currentPlan.period] >= currentPlan.priceFen * MONTHS[period];
}

function words(remedy: Remedy, input: LetterInput, applying: ReadonlySet<string>): string {
  const { facts, language } = input;
  const wish = wishOf(facts, language);
  const zh = language === "zh-CN";
  const telecom = TELECOM_SECTORS.includes(facts.service.sector);
  switch (remedy) {
    case "perform-downgrade":
      return perform(facts, wish, zh);
    case "refund-difference":
      return "cancel" in facts.targetPlan ? chargedAfter(input, wish) : difference(input, wish);
    case "refund-unused":
      return unused(input, applying.has("refund-not-delayed"));
    case "stop-auto-renewal":
      return zh
        ? "请停止自动续费，此后不再扣款，并书面确认。"
        : "Stop the automatic renewal, take no further payment, and confirm this in writing.";
    case "written-explanation":
      return zh
        ? `请书面说明${wish.deed}未能顺利办理的原因；如认为不能办理，请说明所依据的合同条款或者${telecom ? "资费规则" : "服务规则"}。`
        : `Explain in writing why the ${wish.deed} did not go through; if you hold that it cannot be made, name the contract term or ${telecom ? "tariff" : "service"} rule on which you rely.`;
    case "apology":
      return zh
        ? "请就上述办理经过书面致歉。"
        : "Apologise in writing for the way in which this was handled.";
    case "compensation":
      throw new RangeError("compensation is never asked for without a finding that supports it");
  }
}

function perform(facts: AttemptFacts, wish: Wish, zh: boolean): string {
  if (isDone(facts))
    return zh
      ? `请书面确认${wish.deed}的办理结果和生效日期。`
      : `Confirm in writing the result of the ${wish.deed} and the day from which it takes effect.`;
  return zh
    ? `请为本人${wish.whole}，并书面告知办理结果和生效日期。`
    : `Please ${wish.whole}, and tell me in writing the result and the day from which it takes effect.`;
}

/** A refund is claimed only with a finding on refunds; otherwise the letter asks how the unused part stands. */
function unused(input: LetterInput, claimed: boolean): string {
  const { facts, language } = input;
  const zh = language === "zh-CN";
  if (!claimed)
    return zh
      ? "请书面说明预付费用中未使用部分的数额、计算方法和退还规则。"
      : "State in writing the unused part of what I prepaid, how it is worked out, and the rule for returning it.";
  const sum = unusedPrepaid(input);
  if (sum === undefined)
    return zh
      ? "请核算并退还预付费用中的未使用部分，并书面说明计算方法。"
      : "Work out and return the unused part of what I prepaid, and state in writing how it was worked out.";
  const { fen, unusedDays, totalDays } = sum;
  const { target } = wishOf(facts, language);
  // Whoever stays on a smaller plan pays for that plan: the two are set off, not asked for twice.
  const setOff =
    target === undefined
      ? ""
      : zh
        ? `，可以先抵作${target}的费用，余额退还`
        : `, which may first pay for ${target}, the rest to be returned`;
  return zh
    ? `请退还预付费用中的未使用部分，按日折算（共${totalDays}天，未使用${unusedDays}天）为${formatYuan(fen, language)}${setOff}；计算方法不同的，请书面说明。`
    : `Return the unused part of what I prepaid: ${formatYuan(fen, language)} by days (${unusedDays} of ${totalDays} days unused)${setOff}; if you reckon differently, state how in writing.`;
}

/** What was taken after the service was cancelled, charge by charge where the record holds the sums (FACTS D3). */
function chargedAfter(input: LetterInput, { deed }: Wish): string {
  const sum = chargedAfterCancelling(input);
  const { language } = input;
  if (sum === undefined)
    return language === "zh-CN"
      ? `请核对并返还提出${deed}之后没有依据扣取的费用，列明每一笔的日期、项目和金额。`
      : `Check and return what was taken without a basis after I asked for the ${deed}, with the day, the purpose and the amount of each charge.`;
  const total = formatYuan(sum.fen, language);
  const charges = [
    chargesTaken(
      sum.afterCancelling,
      `提出${deed}之后扣取的`,
      `taken after I asked for the ${deed}`,
      language,
    ),
    chargesTaken(sum.withoutNotice, "没有提示即扣取的", "taken without notice", language),
  ].filter((words) => words !== "");
  return language === "zh-CN"
    ? `请返还${charges.join("和")}，合计${total}；此后再有扣取的，一并返还。`
    : `Return ${total}: ${charges.join(" and ")}; return what is taken from now on as well.`;
}

function chargesTaken(count: number, zh: string, en: string, language: LetterInput["language"]): string {
  if (count === 0) return "";
  if (language === "zh-CN") return `${zh}${count}笔费用`;
  return `the ${count === 1 ? "charge" : `${count} charges`} ${en}`;
}

function difference(input: LetterInput, wish: Wish): string {
  const { facts, language } = input;
  const sum = priceDifference(input);
  const zh = language === "zh-CN";
  const day = sum.since === undefined ? undefined : formatDate(sum.since, language);
  // The day of the first request that was refused or put off: an earlier one that nobody answered is another day.
  const after =
    day === undefined
      ? zh
        ? `首次提出${wish.deed}之后`
        : `after I first asked for the ${wish.deed}`
      : zh
        ? `首次提出${wish.deed}未能办理（${day}）之后`
        : `after my request for the ${wish.deed} first went unmet (${day})`;
  const against =
    wish.target === undefined
      ? ""
      : zh
        ? `与${wish.target}同期费用的差额`
        : ` less the price of ${wish.target}`;
  if (sum.known === "total") {
    const total = formatYuan(sum.fen, language);
    return zh
      ? `请退还${after}计费的${sum.bills}期费用${against}，合计${total}。`
      : `Return ${total}: the ${sum.bills === 1 ? "charge" : `${sum.bills} charges`} billed ${after}${against}.`;
  }
  if (sum.known === "per-period") {
    const each = priceText(sum.fen, facts.currentPlan.period, language);
    return zh
      ? `请退还${after}各期已收费用${against}（${each}），计至${wish.deed}生效为止，期数以账单为准。`
      : `Return what was charged for each period ${after}${against} (${each}), until the ${wish.deed} takes effect; the number of periods follows from the bills.`;
  }
  return zh
    ? `请核算并退还${after}各期已收费用${against}，同时提供这一期间的费用明细。`
    : `Work out and return what was charged for each period ${after}${against}, and give me the itemised charges of that time.`;
}
