import { REMEDIES, type Remedy } from "@/domain/attempts/codes";
import type { DamageHead } from "@/domain/damages/damage-head";
import { PLAINTIFF, type Words } from "@/domain/letters/court/court-paper";
import { sumsOf } from "@/domain/letters/court/sums";
import { isDone } from "@/domain/letters/fact-paragraphs";
import type { Paragraph } from "@/domain/letters/letter";
import type { LetterInput } from "@/domain/letters/letter-input";
import { CLAIMS, type Claim } from "@/domain/letters/particulars";
import { requests } from "@/domain/letters/requests";
import { paragraph } from "@/domain/letters/runs";
import { wishOf } from "@/domain/letters/wish";
import type { Fen } from "@/domain/money/fen";
import { formatYuan } from "@/domain/money/format-yuan";

export type Claims = {
  readonly claims: readonly Claim[];
  readonly paragraphs: readonly Paragraph[];
  /** Wishes that no finding carries, or that are no claim in a court. */
  readonly withheld: readonly Remedy[];
  /** Facts that a chosen claim cannot be put into figures without (Civil Procedure Law art. 122 item 3). */
  readonly missing: readonly string[];
  /** The heads of damage behind the claims for money; their sum stands for the fee. */
  readonly heads: readonly DamageHead[];
  /** Claims that ask for a deed: with one of them it is no claim for money alone (FACTS RT09a). */
  readonly deeds: number;
};

type Made = {
  readonly text?: Words;
  readonly missing?: readonly string[];
  readonly head?: DamageHead | undefined;
};

/** 诉讼请求: concrete, each carried by a finding of today, and the costs last. `who` is the person in the third person. */
export function courtClaims(input: LetterInput, who: Words = PLAINTIFF): Claims {
  const { facts, language, particulars = {} } = input;
  const carried = requests(input, "court").paragraphs.map(({ id }) => id.replace("requests.", ""));
  const chosen = CLAIMS.filter(
    (claim) => carried.includes(claim) && (particulars.claims ?? CLAIMS).includes(claim),
  );
  const made = chosen.map((claim) => ({ claim, ...claimOf(claim, input, who) }));
  const claims = made.flatMap(({ claim, text, head }) => (text === undefined ? [] : [{ claim, text, head }]));
  return {
    claims: claims.map(({ claim }) => claim),
    paragraphs: [
      ...claims.map(({ claim, text }) =>
        paragraph(`claims.${claim}`, text[language], pointers(claim, input)),
      ),
      paragraph("claims.costs", COSTS[language]),
    ],
    withheld: REMEDIES.filter(
      (remedy) => facts.remedies.includes(remedy) && !claims.some(({ claim }) => claim === remedy),
    ),
    missing: [...new Set(made.flatMap(({ missing = [] }) => missing))],
    heads: claims.flatMap(({ head }) => head ?? []),
    deeds: claims.filter(({ claim }) => claim === "perform-downgrade" || claim === "stop-auto-renewal")
      .length,
  };
}

const COSTS: Words = {
  "zh-CN": "本案诉讼费用由被告负担。",
  en: "Order the defendant to bear the costs of the case.",
};

function pointers(claim: Claim, { facts }: LetterInput): readonly string[] {
  const index = facts.remedies.indexOf(claim);
  return index < 0 ? ["/targetPlan"] : [`/remedies/${index}`];
}

function claimOf(claim: Claim, input: LetterInput, who: Words): Made {
  const [zh, en] = [wishOf(input.facts, "zh-CN"), wishOf(input.facts, "en")];
  switch (claim) {
    case "perform-downgrade":
      // What was carried out in the end is not asked for again.
      return isDone(input.facts)
        ? {}
        : {
            text: {
              "zh-CN": `判令被告为${who["zh-CN"]}${zh.whole}。`,
              en: `Order the defendant to ${en.whole} for ${who.en}.`,
            },
          };
    case "stop-auto-renewal":
      return {
        text: {
          "zh-CN": `判令被告停止${zh.current}的自动续费。`,
          en: `Order the defendant to stop the automatic renewal of ${en.current}.`,
        },
      };
    case "refund-difference":
      return "cancel" in input.facts.targetPlan ? chargedAfter(input) : difference(input, who);
    case "refund-unused":
      return unused(input);
  }
}

/** The sum so far and, while the change is not made, what each further month adds (FACTS e D1). */
function difference(input: LetterInput, who: Words): Made {
  const head = sumsOf(input).difference;
  if (head === undefined) return {};
  const { fen = 0, lines, perMonthFen } = head;
  const goesOn = perMonthFen !== undefined && !isDone(input.facts);
  if (fen === 0 && !goesOn) return { missing: head.missing };
  const [zh, en] = [wishOf(input.facts, "zh-CN"), wishOf(input.facts, "en")];
  const so = fen === 0 ? undefined : total(fen);
  const each = goesOn ? total(perMonthFen) : undefined;
  const sumZh = so && `${lines.length}期费用与${zh.target ?? ""}同期费用的差额，合计${so["zh-CN"]}`;
  const restZh =
    each &&
    `${so ? "此后" : ""}各期费用${so ? "的差额，按" : `与${zh.target ?? ""}同期费用的差额，按`}每月${each["zh-CN"]}计至${zh.deed}生效之日`;
  const sumEn = so && `${so.en}: the ${charges(lines)} billed since, less the price of ${en.target ?? ""}`;
  const restEn =
    each &&
    `${so ? "the difference charged from then on" : `what it charged for each period since, less the price of ${en.target ?? ""}`}, at ${each.en} a month, until the ${en.deed} takes effect`;
  return {
    head,
    text: {
      "zh-CN": `判令被告向${who["zh-CN"]}返还首次被拒绝或者拖延${zh.deed}之后计费的${[sumZh, restZh].filter(Boolean).join("；")}。`,
      en: `Order the defendant to return, from the day on which the ${en.deed} was first refused or put off, ${[sumEn, restEn].filter(Boolean).join("; and ")}.`,
    },
  };
}

/** What was charged after the service was cancelled (FACTS e D3). */
function chargedAfter(input: LetterInput): Made {
  const head = sumsOf(input).difference;
  if (head === undefined) return {};
  const { fen = 0, lines } = head;
  if (fen === 0) return { missing: head.missing };
  const sum = total(fen);
  return {
    head,
    text: {
      "zh-CN": `判令被告返还提出取消之后扣取的${lines.length}笔费用，合计${sum["zh-CN"]}。`,
      en: `Order the defendant to return ${sum.en}: the ${charges(lines)} taken after the cancellation was asked for.`,
    },
  };
}

/** Only where a finding on refunds applies; other findings carry a question and no claim for money. */
function unused(input: LetterInput): Made {
  const carried = input.assessment.findings.some(
    ({ provision, verdict }) => provision === "refund-not-delayed" && verdict === "applies",
  );
  const head = sumsOf(input).unused;
  if (!carried || head === undefined) return {};
  if (head.fen === undefined || head.fen === 0) return { missing: head.missing };
  const sum = total(head.fen);
  // Whoever stays on a smaller plan pays for that plan: the two are set off, as in the letters.
  const [zh, en] = [wishOf(input.facts, "zh-CN").target, wishOf(input.facts, "en").target];
  return {
    head,
    text: {
      "zh-CN": `判令被告退还预付费用中的未使用部分${sum["zh-CN"]}${zh === undefined ? "" : `，其中可以先抵作${zh}的费用，余额退还`}。`,
      en: `Order the defendant to return the unused part of what was prepaid, ${sum.en}${en === undefined ? "" : `, which may first pay for ${en}, the rest to be returned`}.`,
    },
  };
}

const charges = ({ length }: readonly unknown[]) => (length === 1 ? "charge" : `${length} charges`);
const total = (fen: Fen): Words => ({ "zh-CN": formatYuan(fen, "zh-CN"), en: formatYuan(fen, "en") });
