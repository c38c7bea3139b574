import { describe, expect, it } from "vitest";
import { REPLY_OBSTACLES } from "@/domain/attempts/entries";
import { OBSTACLE_SENTENCES } from "@/domain/letters/obstacle-sentences";
import en from "@/messages/en/replies.json";
import zh from "@/messages/zh-CN/replies.json";

/** What a tick says and what the letter makes of it: the words that both must hold, so that no tick claims more. */
const SHARED = {
  "repeated-dissuasion": [/劝/, /keep|talk/],
  "callback-deferral": [/回电/, /call/],
  "window-only": [/时间/, /certain period/],
  "in-person-only": [/归属地.*|营业厅/, /shop/],
  "delayed-effect": [/升级.*生效/, /upgrade.*at once|upgrade takes effect at once/],
  "system-excuse": [/系统故障或?者?没有权限/, /system failed or (that )?nobody (has|had) the authority/],
  "plan-delisted": [/下架/, /no longer sold/],
  "bundle-lock": [/宽带、副卡等捆绑业务/, /bundled service/],
  "refund-refused": [/退/, /refund/],
  "false-loss-warning": [/失去.*权益/, /benefits/],
  "no-downgrade-clause": [/条款写明不/, /clause (that )?rules out a downgrade/],
  "new-customers-only": [/新用户/, /new/],
} as const satisfies Record<(typeof REPLY_OBSTACLES)[number], readonly [RegExp, RegExp]>;

describe.each(REPLY_OBSTACLES)("the tick %s", (code) => {
  it("says what the letter will say", () => {
    const [chinese, english] = SHARED[code];
    for (const text of [zh.reply.problem[code], OBSTACLE_SENTENCES[code]["zh-CN"]])
      expect(text).toMatch(chinese);
    for (const text of [en.reply.problem[code], OBSTACLE_SENTENCES[code].en]) expect(text).toMatch(english);
  });
});
