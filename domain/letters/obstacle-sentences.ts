import type { Obstacle } from "@/domain/attempts/codes";

/**
 * How an obstacle is told in a letter: the person's own experience, without a verdict. `said` recognises a note that
 * already tells it, so that the letter does not say it twice; a code that the note leaves out is always said.
 */
type Told = { readonly "zh-CN": string; readonly en: string; readonly said: RegExp };

export const OBSTACLE_SENTENCES = {
  "hidden-entry": {
    "zh-CN": "本人没有找到办理降级或者取消的入口。",
    en: "I could not find any way to downgrade or cancel.",
    said: /(找不到|没有找到|没找到|隐藏|藏在|隐蔽|没有入口|只看到)/u,
  },
  "repeated-dissuasion": {
    "zh-CN": "贵公司人员劝本人不要变更。",
    en: "Your staff tried to talk me out of the change.",
    said: /(劝|挽留|建议.{0,12}保留|考虑一下|再考虑)/u,
  },
  "callback-deferral": {
    "zh-CN": "贵公司没有当场办理，称要上报或者稍后回电。",
    en: "The change was not made at once; I was told that it had to be reported or that I would be called back.",
    said: /(回电|上报|回复|答复|没有办理|等.{0,6}通知)/u,
  },
  "window-only": {
    "zh-CN": "贵公司称只能在限定的时间段内办理。",
    en: "I was told that the change can be made only within a certain period.",
    said: /(到期前|周期内|才能办|时间段|期限内)/u,
  },
  "delayed-effect": {
    "zh-CN": "贵公司称升级即时生效，降级则须延后生效。",
    en: "I was told that an upgrade takes effect at once, but a downgrade later.",
    said: /(次月|下月|下个月|延后|生效)/u,
  },
  "bot-wall": {
    "zh-CN": "智能客服反复回复固定内容，没有转接人工。",
    en: "The automatic assistant repeated set answers and did not connect me to a person.",
    said: /(机器人|智能客服|人工|自动回复)/u,
  },
  "refund-refused": {
    "zh-CN": "贵公司没有同意退款。",
    en: "A refund was not agreed to.",
    said: /(退款|退费|退还|不退)/u,
  },
  "undisclosed-term": {
    "zh-CN": "贵公司提出了订立合同时没有向本人说明的合约期、违约金或者其他限制。",
    en: "I was told of a minimum term, a penalty or another limit that was not explained to me when the contract was made.",
    said: /(合约期|违约金|没有告知|没告知|未告知|没说过)/u,
  },
  "in-person-only": {
    "zh-CN": "贵公司称须到归属地或者营业厅办理。",
    en: "I was told that I must come to a shop or to the place where the number is registered.",
    said: /(营业厅|归属地|到店|柜台|现场)/u,
  },
  "false-loss-warning": {
    "zh-CN": "贵公司提示变更后会失去某些权益，本人难以核实该提示是否属实。",
    en: "I was warned of losing benefits, and could not check whether the warning was true.",
    said: /(权益|损失|失去|大打折扣)/u,
  },
  "preticked-renewal": {
    "zh-CN": "开通时自动续费或者附加服务已经预先勾选。",
    en: "Automatic renewal or an added service had been ticked beforehand.",
    said: /(勾选|默认|自动续费)/u,
  },
  "new-customers-only": {
    "zh-CN": "贵公司称该套餐只对新用户开放。",
    en: "I was told that the plan is open to new customers only.",
    said: /(新用户|老用户|新客户|老客户)/u,
  },
  "bundle-lock": {
    "zh-CN": "贵公司要求先解除宽带、副卡等捆绑业务。",
    en: "I was told to end a bundled service, such as broadband or a second card, first.",
    said: /(捆绑|绑定|副卡|靓号|融合)/u,
  },
  "system-excuse": {
    "zh-CN": "贵公司称系统故障或者没有权限，没有办理。",
    en: "I was told that the system failed or that nobody had the authority, and nothing was done.",
    said: /(系统|权限|故障)/u,
  },
  "plan-delisted": {
    "zh-CN": "贵公司称该套餐已经下架，或者本人未能查到其公示的资费。",
    en: "I was told that the plan is no longer sold, or could not find its published price.",
    said: /(下架|停售|公示|查不到)/u,
  },
  "charged-after-cancelling": {
    "zh-CN": "取消之后仍有扣费。",
    en: "Money was still taken after the service had been cancelled.",
    said: /(扣费|扣款|收费|扣了)/u,
  },
  "excessive-data": {
    "zh-CN": "办理时要求本人提供手持证件视频等额外信息。",
    en: "I was asked for additional personal data, such as a video with my identity card.",
    said: /(证件|身份证|视频|人脸|信息)/u,
  },
  "marketing-after-cancelling": {
    "zh-CN": "取消之后仍收到营销电话或者短信。",
    en: "Advertising calls or messages went on after the service had been cancelled.",
    said: /(营销|推销|广告|骚扰)/u,
  },
  "mid-term-change": {
    "zh-CN": "服务期内价格提高或者权益减少。",
    en: "The price went up or benefits were cut during the paid term.",
    said: /(涨价|加价|减少|权益)/u,
  },
  "no-downgrade-clause": {
    "zh-CN": "贵公司以条款写明不支持降级为由没有办理。",
    en: "The change was not made because of a clause that rules out a downgrade.",
    said: /(不支持降级|不能降级|条款|协议)/u,
  },
} as const satisfies Record<Obstacle, Told>;
