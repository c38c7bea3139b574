import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Period, Sector } from "@/domain/attempts/codes";
import { inQuotes } from "@/domain/letters/clean-text";
import type { Fen } from "@/domain/money/fen";
import { formatYuan } from "@/domain/money/format-yuan";
import type { Language } from "@/domain/time/format-date";

/** How a letter names the service, the plans and what the person asks for. */

const SERVICES = {
  "zh-CN": {
    "telecom-plan": "手机套餐",
    broadband: "宽带",
    video: "视频会员",
    music: "音乐会员",
    "cloud-storage": "云存储",
    office: "办公软件会员",
    game: "游戏会员",
    "platform-membership": "平台会员",
    other: "服务",
  },
  en: {
    "telecom-plan": "mobile plan",
    broadband: "broadband service",
    video: "video membership",
    music: "music membership",
    "cloud-storage": "cloud storage",
    office: "office software membership",
    game: "game membership",
    "platform-membership": "platform membership",
    other: "service",
  },
} as const satisfies Record<Language, Record<Sector, string>>;

const PERIOD_WORDS = {
  "zh-CN": { month: "每月", quarter: "每季度", year: "每年" },
  en: { month: "a month", quarter: "a quarter", year: "a year" },
} as const satisfies Record<Language, Record<Period, string>>;

export type Wish = {
  /** 手机套餐 */
  readonly service: string;
  /** “59元套餐” */
  readonly current: string;
  /** “8元保号套餐”; absent when the person wants to cancel. */
  readonly target?: string;
  /** 变更 or 取消, as a noun. */
  readonly deed: string;
  /** 将“59元套餐”变更为“8元保号套餐”, as a verb with its objects. */
  readonly whole: string;
};

/** The part of the facts that says what the person wants. */
export type WishFacts = {
  readonly service: Pick<AttemptFacts["service"], "sector">;
  readonly currentPlan: Pick<AttemptFacts["currentPlan"], "name">;
  readonly targetPlan: AttemptFacts["targetPlan"];
};

/** The wish of the facts in the words of a letter. */
export function wishOf(facts: WishFacts, language: Language): Wish {
  const service = SERVICES[language][facts.service.sector];
  const current = inQuotes(facts.currentPlan.name);
  if ("cancel" in facts.targetPlan)
    return language === "zh-CN"
      ? { service, current, deed: "取消", whole: `取消${current}` }
      : { service, current, deed: "cancellation", whole: `cancel ${current}` };
  const target = inQuotes(facts.targetPlan.name);
  return language === "zh-CN"
    ? { service, current, target, deed: "变更", whole: `将${current}变更为${target}` }
    : { service, current, target, deed: "change", whole: `change ${current} to ${target}` };
}

/** 每月59元; 59 yuan a month. */
export function priceText(fen: Fen, period: Period, language: Language): string {
  const [amount, each] = [formatYuan(fen, language), PERIOD_WORDS[language][period]];
  return language === "zh-CN" ? `${each}${amount}` : `${amount} ${each}`;
}
