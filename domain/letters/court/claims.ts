import { REMEDIES, type Remedy } from "@/domain/attempts/codes";
import { priceDifference, unusedPrepaid } from "@/domain/letters/amounts";
import { isDone } from "@/domain/letters/fact-paragraphs";
import type { Paragraph } from "@/domain/letters/letter";
import type { LetterInput } from "@/domain/letters/letter-input";
import { CLAIMS, type Claim } from "@/domain/letters/particulars";
import { requests } from "@/domain/letters/requests";
import { paragraph } from "@/domain/letters/runs";
import { priceText, wishOf } from "@/domain/letters/wish";
import type { Fen } from "@/domain/money/fen";
import { formatYuan } from "@/domain/money/format-yuan";
import { formatDate } from "@/domain/time/format-date";

/** A claim as a court can order it; `fen` only where the facts carry a sum, `endless` where it grows until the change. */
type Made = { readonly zh: string; readonly en: string; readonly fen?: Fen; readonly endless?: true };

export type Claims = {
  readonly claims: readonly Claim[];
  readonly paragraphs: readonly Paragraph[];
  /** Wishes that no finding carries, or that are no claim in a court. */
  readonly withheld: readonly Remedy[];
  /** Facts that a chosen claim cannot be put into figures without (Civil Procedure Law art. 122 item 3). */
  readonly missing: readonly string[];
  /** The sum of the claims in money; undefined when none of them states one. */
  readonly fen: Fen | undefined;
  /** True when a claim asks for a deed, so that it is not a claim for money alone (FACTS RT09a). */
  readonly asksForADeed: boolean;
};

/** 诉讼请求: concrete, each carried by a finding of today, and the costs last. */
export function courtClaims(input: LetterInput): Claims {
  const { facts, assessment, language, particulars = {} } = input;
  const carried = requests(facts, assessment, language, "court").paragraphs.map(({ id }) =>
    id.replace("requests.", ""),
  );
  const chosen = (particulars.claims ?? CLAIMS).filter((claim) => carried.includes(claim));
  const made = CLAIMS.filter((claim) => chosen.includes(claim)).map((claim) => ({
    claim,
    ...claimOf(claim, input),
  }));
  const claims = made.flatMap(({ claim, text }) => (text === undefined ? [] : [{ claim, text }]));
  const sums = claims.flatMap(({ text }) => text.fen ?? []);
  const wished = REMEDIES.filter((remedy) => facts.remedies.includes(remedy));
  return {
    claims: claims.map(({ claim }) => claim),
    paragraphs: [
      ...claims.map(({ claim, text }) =>
        paragraph(`claims.${claim}`, language === "zh-CN" ? text.zh : text.en, pointers(claim, input)),
      ),
      paragraph(
        "claims.costs",
        language === "zh-CN"
          ? "本案诉讼费用由被告负担。"
          : "Order the defendant to bear the costs of the case.",
      ),
    ],
    withheld: wished.filter((remedy) => !claims.some(({ claim }) => claim === remedy)),
    missing: made.flatMap(({ missing }) => missing),
    fen: sums.length === 0 ? undefined : sums.reduce((sum, fen) => sum + fen, 0),
    asksForADeed: claims.some(({ claim }) => claim === "perform-downgrade" || claim === "stop-auto-renewal"),
  };
}

function pointers(claim: Claim, { facts }: LetterInput): readonly string[] {
  const index = facts.remedies.indexOf(claim);
  return index < 0 ? ["/targetPlan"] : [`/remedies/${index}`];
}

type Attempted = { readonly text: Made | undefined; readonly missing: readonly string[] };
const made = (text: Made): Attempted => ({ text, missing: [] });
const none = (missing: readonly string[] = []): Attempted => ({ text: undefined, missing });

function claimOf(claim: Claim, input: LetterInput): Attempted {
  const { facts } = input;
  const [zh, en] = [wishOf(facts, "zh-CN"), wishOf(facts, "en")];
  switch (claim) {
    case "perform-downgrade":
      // What was carried out in the end is not asked for again.
      return isDone(facts)
        ? none()
        : made({
            zh: `判令被告为原告${zh.whole}。`,
            en: `Order the defendant to ${en.whole} for the plaintiff.`,
          });
    case "stop-auto-renewal":
      return made({
        zh: `判令被告停止${zh.current}的自动续费。`,
        en: `Order the defendant to stop the automatic renewal of ${en.current}.`,
      });
    case "refund-difference":
      return difference(input);
    case "refund-unused":
      return unused(input);
  }
}

function difference({ facts }: LetterInput): Attempted {
  const sum = priceDifference(facts);
  if (sum.known === "nothing") return none(unknownPrices(facts));
  const [zh, en] = [wishOf(facts, "zh-CN"), wishOf(facts, "en")];
  const since = sum.since;
  const [dayZh, dayEn] =
    since === undefined ? ["", ""] : [`（${formatDate(since, "zh-CN")}）`, ` (${formatDate(since, "en")})`];
  const [lessZh, lessEn] =
    zh.target === undefined
      ? ["", ""]
      : [`与${zh.target}同期费用的差额`, `, less the price of ${en.target ?? ""}`];
  if (sum.known === "total")
    return made({
      zh: `判令被告返还原告首次提出${zh.deed}${dayZh}之后计费的${sum.bills}期费用${lessZh}，合计${formatYuan(sum.fen, "zh-CN")}。`,
      en: `Order the defendant to return ${formatYuan(sum.fen, "en")}: the ${sum.bills} charges billed after the plaintiff first asked for the ${en.deed}${dayEn}${lessEn}.`,
      fen: sum.fen,
    });
  const { period } = facts.currentPlan;
  return made({
    zh: `判令被告返还原告首次提出${zh.deed}${dayZh}之后各期已收费用${lessZh}（${priceText(sum.fen, period, "zh-CN")}），计至${zh.deed}生效之日。`,
    en: `Order the defendant to return what it charged for each period after the plaintiff first asked for the ${en.deed}${dayEn}${lessEn} (${priceText(sum.fen, period, "en")}), until the ${en.deed} takes effect.`,
    endless: true,
  });
}

/** The prices that a difference needs and that were not told; none where the difference is nothing. */
function unknownPrices({ currentPlan, targetPlan }: LetterInput["facts"]): readonly string[] {
  return [
    ...(currentPlan.priceFen === undefined ? ["/currentPlan/priceFen"] : []),
    ...("name" in targetPlan && targetPlan.priceFen === undefined ? ["/targetPlan/priceFen"] : []),
  ];
}

/** Only where a finding on refunds applies; the other findings carry a question and no claim for money. */
function unused({ facts, assessment }: LetterInput): Attempted {
  const carried = assessment.findings.some(
    ({ provision, verdict }) => provision === "refund-not-delayed" && verdict === "applies",
  );
  if (!carried) return none();
  const sum = unusedPrepaid(facts);
  const { prepaidFen, paidFrom, paidTo } = facts.currentPlan;
  if (sum === undefined)
    return none([
      ...(prepaidFen === undefined ? ["/currentPlan/prepaidFen"] : []),
      ...(paidFrom === undefined ? ["/currentPlan/paidFrom"] : []),
      ...(paidTo === undefined ? ["/currentPlan/paidTo"] : []),
    ]);
  const { fen, unusedDays, totalDays } = sum;
  return made({
    zh: `判令被告退还预付费用中的未使用部分${formatYuan(fen, "zh-CN")}（按日折算，共${totalDays}天，未使用${unusedDays}天）。`,
    en: `Order the defendant to return the unused part of what was prepaid: ${formatYuan(fen, "en")} (by days: ${unusedDays} of ${totalDays} days unused).`,
    fen,
  });
}
