import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { citationText } from "@/domain/law/citation-text";
import { cleanInline } from "@/domain/letters/clean-text";
import { isDone } from "@/domain/letters/fact-paragraphs";
import type { Letter, Paragraph } from "@/domain/letters/letter";
import type { LetterBar, LetterDefinition } from "@/domain/letters/letter-definition";
import { addressWithPostcode, framed, part, row } from "@/domain/letters/letter-frame";
import {
  type Declaration,
  type LetterInput,
  type Missing,
  missingTexts,
} from "@/domain/letters/letter-input";
import { place } from "@/domain/letters/letter-places";
import { paragraph } from "@/domain/letters/runs";
import { wishOf } from "@/domain/letters/wish";
import { formatDate } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

const OPEN_ENDED: Declaration = "open-ended";

/**
 * The notice of termination (解除合同通知书), R33 and D9: an open-ended continuing contract can be ended at any time with
 * reasonable notice (Civil Code art. 563 para. 2); the notice takes effect when it arrives (art. 565). While an agreed term
 * runs it is written on one ground only: a platform changed its rules and the member does not accept them (R36). It ends a
 * contract and never changes one, so whoever wants another plan does not get it.
 */
function composeTerminationNotice(input: LetterInput): Letter | Missing {
  const missing = missingFor(input);
  if (missing.length > 0) return { missing };
  const { facts, language } = input;
  const { consumer, service } = facts;
  const provider = cleanInline(service.provider.name);
  return framed(input, {
    kind: "termination-notice",
    title: { "zh-CN": "解除合同通知书", en: "Notice of termination" },
    recipient: { "zh-CN": provider, en: provider },
    rows: [
      row("通知人：", "From: ", consumer.name, "/consumer/name"),
      row("联系电话：", "Telephone: ", consumer.phone, "/consumer/phone"),
      row("业务账号或号码：", "Account or number: ", service.account, "/service/account"),
      row("联系地址：", "Address: ", addressWithPostcode(consumer, language), "/consumer/address"),
    ],
    opening: opening(input),
    parts: [
      part("ground", "解除的依据", "Ground", "plain", ground(input)),
      part("effect", "解除的时间", "When it takes effect", "plain", effect(input)),
      part("requests", "请贵公司办理的事项", "What I ask you to do", "numbered", requests(input)),
    ],
    bringsEvidence: false,
    signs: { "zh-CN": "通知人", en: "Signed" },
    withheld: [],
  });
}

export const terminationNotice: LetterDefinition = {
  compose: composeTerminationNotice,
  bar: terminationBar,
  cautions: ["no-term-left", "number-may-go", "data-may-go", "limit-the-loss", "keep-proof-of-arrival"],
  declares: [OPEN_ENDED],
  file: "termination",
};

/** Undefined when the facts leave the way open. A term that has run out does not bar; nor does one that nobody told us. */
function terminationBar(facts: AttemptFacts, today: PlainDate): LetterBar | undefined {
  if (!("cancel" in facts.targetPlan)) return "wish-is-change";
  if (isDone(facts)) return "settled";
  return termRuns(facts, today) && !rulesChanged(facts) ? "term-runs" : undefined;
}

function termRuns({ currentPlan }: AttemptFacts, today: PlainDate): boolean {
  const { contractEndsOn, paidTo, period, openEnded } = currentPlan;
  return (
    (openEnded === false && contractEndsOn === undefined) ||
    (contractEndsOn !== undefined && contractEndsOn >= today) ||
    (period !== "month" && paidTo !== undefined && paidTo >= today)
  );
}

/** Measures on platform rules art. 14: whoever does not accept a change of the rules may leave. */
function rulesChanged({ service, events }: AttemptFacts): boolean {
  return (
    service.sector === "platform-membership" &&
    events.some(({ obstacles }) => obstacles.includes("mid-term-change"))
  );
}

const AGAINST = {
  "wish-is-change": "/targetPlan",
  "term-runs": "/currentPlan/contractEndsOn",
  settled: "/events",
} as const satisfies Record<LetterBar, string>;

function missingFor({ facts, today, confirmed = [] }: LetterInput): string[] {
  const { consumer, service } = facts;
  const bar = terminationBar(facts, today);
  return [
    ...missingTexts({
      "/consumer/name": consumer.name,
      "/consumer/phone": consumer.phone,
      "/service/account": service.account,
    }),
    ...(bar === undefined ? [] : [AGAINST[bar]]),
    ...(rulesChanged(facts) || facts.currentPlan.openEnded || confirmed.includes(OPEN_ENDED)
      ? []
      : [`/particulars/${OPEN_ENDED}`]),
  ];
}

function opening({ facts, language }: LetterInput): Paragraph {
  const { service, current } = wishOf(facts, language);
  const { startedOn } = facts.currentPlan;
  const since = startedOn === undefined ? "" : formatDate(startedOn, language);
  const text =
    language === "zh-CN"
      ? `本人是贵公司${service}用户${since === "" ? "" : `，自${since}起使用${current}`}。现通知贵公司：解除本人与贵公司之间的${current}服务合同。`
      : `I am a customer of your ${service}${since === "" ? "" : ` and have used ${current} since ${since}`}. I hereby give notice that I end the contract between us for ${current}.`;
  return paragraph("opening", text, ["/service", "/currentPlan"]);
}

function ground({ facts, today, language }: LetterInput): Paragraph[] {
  const zh = language === "zh-CN";
  if (rulesChanged(facts)) {
    const citation = place("end.rule-change", today);
    const cited = citationText(citation, language);
    return [
      paragraph(
        "ground.rules",
        zh
          ? `贵公司在服务期内调整了会员的价格或者权益，本人不接受该调整。依据${cited}，消费者不接受平台规则修改的内容，要求终止相关服务的，平台经营者不得以设置不合理条件等方式阻止。`
          : `You changed the price or the benefits of the membership during its term, and I do not accept the change. Under ${cited}, when a consumer does not accept a change of platform rules and asks to end the service, the platform may not stand in the way by unreasonable conditions.`,
        ["/events"],
        [citation],
      ),
    ];
  }
  const citation = place("end.open-ended", today);
  const { contractEndsOn } = facts.currentPlan;
  const cited = citationText(citation, language);
  const term =
    contractEndsOn === undefined
      ? zh
        ? "该合同由贵公司持续提供服务、本人按期付费，没有约定服务期限。"
        : "Under this contract you serve me continuously and I pay by period; no term was agreed."
      : zh
        ? `该合同由贵公司持续提供服务、本人按期付费，原约定的期限已于${formatDate(contractEndsOn, language)}届满，此后没有约定服务期限。`
        : `Under this contract you serve me continuously and I pay by period; the agreed term ended on ${formatDate(contractEndsOn, language)}, and none was agreed since.`;
  return [
    paragraph(
      "ground.open-ended",
      zh
        ? `${term}依据${cited}，以持续履行的债务为内容的不定期合同，当事人可以随时解除合同，但是应当在合理期限之前通知对方。`
        : `${term} Under ${cited}, either party may end an open-ended contract for continuing performance at any time, with notice a reasonable time before.`,
      ["/currentPlan"],
      [citation],
    ),
  ];
}

function effect({ today, language }: LetterInput): Paragraph[] {
  const citation = place("end.arrival", today);
  const cited = citationText(citation, language);
  return [
    paragraph(
      "effect.arrival",
      language === "zh-CN"
        ? `依据${cited}，合同自通知到达对方时解除。贵公司办理停机、结算需要合理时间的，请书面告知所需时间和理由，本人予以配合。`
        : `Under ${cited}, the contract ends when the notice reaches the other party. If you need a reasonable time to close the service and settle the account, please tell me in writing how long and why; I will help.`,
      [],
      [citation],
    ),
  ];
}

/** Deeds and answers only: what is owed back follows from the settlement, so the letter names no sum. */
function requests({ facts, today, language }: LetterInput): Paragraph[] {
  const zh = language === "zh-CN";
  const afterwards = rulesChanged(facts) ? place("end.refund", today) : place("end.afterwards", today);
  const cited = citationText(afterwards, language);
  const settle = rulesChanged(facts)
    ? zh
      ? `请结清费用。依据${cited}，平台经营者应当按照修改前的平台规则承担据实退还费用等相关责任；请书面说明计算方法和退还方式。`
      : `Settle the account. Under ${cited}, the platform answers for returning what is actually due under the rules before the change; please state in writing how it is worked out and returned.`
    : zh
      ? `请结清费用，并书面说明预付费用中未使用部分的数额和处理方式。依据${cited}，合同解除后，尚未履行的，终止履行。`
      : `Settle the account, and state in writing the unused part of what I prepaid and what becomes of it. Under ${cited}, after termination what has not been performed is no longer performed.`;
  return [
    paragraph(
      "requests.confirm",
      zh
        ? "请书面确认收到本通知的日期和合同解除的日期。"
        : "Confirm in writing the day on which this notice reached you and the day on which the contract ended.",
    ),
    paragraph(
      "requests.stop",
      zh
        ? "请自合同解除之日起停止计费，关闭自动续费和自动扣款。"
        : "From the end of the contract, stop charging, and turn off automatic renewal and automatic payment.",
      ["/currentPlan"],
    ),
    paragraph("requests.settle", settle, ["/currentPlan"], [afterwards]),
  ];
}
