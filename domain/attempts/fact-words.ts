import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { formatYuan } from "@/domain/money/format-yuan";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

type Said = Readonly<Record<Language, string>> | undefined;

/**
 * A fact beside the events in words, "号码是携号转入的", for the pointers that a finding can rest on. Undefined where the
 * fact is an event or a coded word that the screen has its own words for, or is not there.
 */
export function factWords(pointer: string, facts: AttemptFacts, language: Language): string | undefined {
  const words = WORDS[pointer]?.(facts) ?? termWords(pointer, facts);
  return words?.[language];
}

const WORDS: Readonly<Record<string, (facts: AttemptFacts) => Said>> = {
  "/service/portedIn": ({ service }) =>
    yesNo(
      service.portedIn,
      ["号码是携号转入的", "The number was ported in"],
      ["号码不是携号转入的", "The number was not ported in"],
    ),
  "/service/soldThrough": ({ service }) =>
    service.soldThrough && { "zh-CN": "服务是在网上买的", en: "The service was bought online" },
  "/currentPlan/autoRenews": ({ currentPlan }) =>
    yesNo(
      currentPlan.autoRenews,
      ["会自动续费", "It renews automatically"],
      ["不会自动续费", "It does not renew automatically"],
    ),
  "/currentPlan/openEnded": ({ currentPlan }) =>
    yesNo(
      currentPlan.openEnded,
      ["没有约定合约期", "No term was agreed"],
      ["约定了合约期", "A term was agreed"],
    ),
  "/currentPlan/startedOn": ({ currentPlan }) =>
    day(currentPlan.startedOn, "套餐开始于", "The plan started on"),
  "/currentPlan/contractEndsOn": ({ currentPlan }) =>
    day(currentPlan.contractEndsOn, "合约到期日是", "The contract ends on"),
  "/currentPlan/paidTo": ({ currentPlan }) => day(currentPlan.paidTo, "预付到", "It is prepaid to"),
  "/currentPlan/prepaidFen": ({ currentPlan }) => sum(currentPlan.prepaidFen, "预付了", "Prepaid: "),
  "/targetPlan": ({ targetPlan }) =>
    "cancel" in targetPlan
      ? { "zh-CN": "你要取消服务", en: "You want to cancel" }
      : { "zh-CN": `你要换成${targetPlan.name}`, en: `You want ${targetPlan.name}` },
  "/targetPlan/cancel": () => ({ "zh-CN": "你要取消服务", en: "You want to cancel" }),
  "/otherPrice": ({ otherPrice }) => sum(otherPrice?.priceFen, "别人的价格是", "Others pay "),
  "/otherPrice/sameTerms": ({ otherPrice }) =>
    yesNo(
      otherPrice?.sameTerms,
      ["其他条件一样", "Everything else is the same"],
      ["其他条件不一样", "The terms differ"],
    ),
  "/otherPrice/told": ({ otherPrice }) =>
    yesNo(
      otherPrice?.told,
      ["事先说过价格不同", "You were told that prices differ"],
      ["没说过价格不同", "You were not told that prices differ"],
    ),
  "/otherPrice/whose": ({ otherPrice }) =>
    otherPrice &&
    (otherPrice.whose === "another-account"
      ? { "zh-CN": "同一时间，别的账号看到的价格", en: "The price that another account saw at the same time" }
      : { "zh-CN": "新用户的价格", en: "The price for new customers" }),
  "/refund/askedOn": ({ refund }) => day(refund?.askedOn, "要求退款的日子是", "The refund was asked for on"),
  "/refund/dueOn": ({ refund }) => day(refund?.dueOn, "约定退款的日子是", "The refund was due on"),
  "/refund/answer": ({ refund }) => refund?.answer && ANSWERS[refund.answer],
  "/refund/hasTerms": ({ refund }) =>
    yesNo(
      refund?.hasTerms,
      ["合同写了退款怎么算", "The contract says how a refund is worked out"],
      ["合同没写退款怎么算", "The contract does not say how a refund is worked out"],
    ),
  "/ruleChange": ({ ruleChange }) =>
    ruleChange && { "zh-CN": "平台改了规则", en: "The platform changed its rules" },
  "/ruleChange/accepted": ({ ruleChange }) =>
    yesNo(
      ruleChange?.accepted,
      ["你接受了新规则", "You accepted the new rules"],
      ["你不接受新规则", "You do not accept the new rules"],
    ),
  "/platformMeasure": ({ platformMeasure }) =>
    platformMeasure && {
      "zh-CN": "平台按规则限制了你的账号",
      en: "The platform restricted your account under its rules",
    },
  "/comparison/up/steps": ({ comparison }) =>
    counted(comparison?.up.steps, "升级", "步", "An upgrade takes", "steps"),
  "/comparison/down/steps": ({ comparison }) =>
    counted(comparison?.down.steps, "降级", "步", "A downgrade takes", "steps"),
  "/comparison/up/humanAfterMinutes": ({ comparison }) =>
    counted(
      comparison?.up.humanAfterMinutes,
      "升级等人工",
      "分钟",
      "For an upgrade a person answered after",
      "minutes",
    ),
  "/comparison/down/humanAfterMinutes": ({ comparison }) =>
    counted(
      comparison?.down.humanAfterMinutes,
      "降级等人工",
      "分钟",
      "For a downgrade a person answered after",
      "minutes",
    ),
  "/comparison/up/effectiveOn": ({ comparison }) =>
    day(comparison?.up.effectiveOn, "升级生效于", "An upgrade took effect on"),
  "/comparison/down/effectiveOn": ({ comparison }) =>
    day(comparison?.down.effectiveOn, "降级生效于", "A downgrade takes effect on"),
};

const ANSWERS = {
  none: { "zh-CN": "要求退款，没有答复", en: "The request for a refund was not answered" },
  refused: { "zh-CN": "对方明确说不退", en: "The refund was plainly refused" },
  partial: { "zh-CN": "只退了一部分", en: "Only a part was refunded" },
  paid: { "zh-CN": "已经退款", en: "The refund was paid" },
} as const satisfies Record<string, Said>;

function termWords(pointer: string, { terms }: AttemptFacts): Said {
  const [, index] = /^\/terms\/(\d+)\/falsehood/.exec(pointer) ?? [];
  const falsehood = index === undefined ? undefined : terms?.[Number(index)]?.falsehood;
  return (
    falsehood && {
      "zh-CN": `证实不实：${falsehood.shownBy}`,
      en: `Shown to be untrue by: ${falsehood.shownBy}`,
    }
  );
}

type Pair = readonly [chinese: string, english: string];

function yesNo(answer: boolean | undefined, yes: Pair, no: Pair): Said {
  if (answer === undefined) return undefined;
  const [chinese, english] = answer ? yes : no;
  return { "zh-CN": chinese, en: english };
}

const day = (date: PlainDate | undefined, chinese: string, english: string): Said =>
  date && { "zh-CN": `${chinese}${formatDate(date, "zh-CN")}`, en: `${english} ${formatDate(date, "en")}` };

const sum = (fen: number | undefined, chinese: string, english: string): Said =>
  fen === undefined
    ? undefined
    : { "zh-CN": `${chinese}${formatYuan(fen, "zh-CN")}`, en: `${english}${formatYuan(fen, "en")}` };

const counted = (count: number | undefined, zh: string, unit: string, en: string, units: string): Said =>
  count === undefined ? undefined : { "zh-CN": `${zh}${count}${unit}`, en: `${en} ${count} ${units}` };
