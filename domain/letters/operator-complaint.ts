import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { EvidenceKind } from "@/domain/attempts/steps/evidence";
import type { Assessment } from "@/domain/law/finding";
import { annexItems } from "@/domain/letters/annexes";
import { cleanInline } from "@/domain/letters/clean-text";
import { type Edits, withEdits } from "@/domain/letters/edits";
import { factParagraphs, isDone } from "@/domain/letters/fact-paragraphs";
import { groundParagraphs } from "@/domain/letters/grounds";
import type { Letter, Paragraph, Section } from "@/domain/letters/letter";
import { replyParagraphs } from "@/domain/letters/reply-paragraphs";
import { requests } from "@/domain/letters/requests";
import { paragraph } from "@/domain/letters/runs";
import { wishOf } from "@/domain/letters/wish";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

/** Below 18 the guardian signs too (Civil Code art. 19, FACTS j J16). */
const ADULT = 18;

export type ComplaintInput = {
  readonly facts: AttemptFacts;
  readonly assessment: Assessment;
  readonly today: PlainDate;
  readonly language: Language;
  /** What the person says to hold: becomes the list of annexes. */
  readonly held?: readonly EvidenceKind[];
  readonly edits?: Edits;
};

/** What must be known before a letter can be made, as JSON pointers into AttemptFacts. */
export type Missing = { readonly missing: readonly string[] };

/**
 * The complaint to the operator (投诉信), FACTS f1: whom, who, what happened in date order, what is asked, on what
 * ground, until when, annexes, signature, date. Never throws on facts that passed the schema; what a letter cannot
 * do without comes back as `missing`.
 */
export function composeOperatorComplaint(input: ComplaintInput): Letter | Missing {
  const missing = missingFor(input.facts);
  if (missing.length > 0) return { missing };
  return withEdits(compose(input), input.edits ?? {});
}

function missingFor({ consumer, events }: AttemptFacts): string[] {
  return [
    ...(blank(consumer.name) ? ["/consumer/name"] : []),
    ...(blank(consumer.phone) ? ["/consumer/phone"] : []),
    ...(events.length === 0 ? ["/events"] : []),
  ];
}

const blank = (text: string | undefined) => text === undefined || cleanInline(text) === "";

const HEADINGS = {
  "zh-CN": {
    facts: "一、事实经过",
    requests: "二、投诉请求",
    grounds: "三、依据",
    reply: "四、答复期限与方式",
  },
  en: {
    facts: "1. What happened",
    requests: "2. What I ask for",
    grounds: "3. Grounds",
    reply: "4. Your answer",
  },
} as const satisfies Record<Language, Record<string, string>>;

const HEADINGS_WITHOUT_GROUNDS = {
  "zh-CN": { ...HEADINGS["zh-CN"], reply: "三、答复期限与方式" },
  en: { ...HEADINGS.en, reply: "3. Your answer" },
} as const satisfies Record<Language, Record<string, string>>;

function compose({ facts, assessment, today, language, held = [] }: ComplaintInput): Letter {
  const zh = language === "zh-CN";
  const asked = requests(facts, assessment, language);
  const grounds = groundParagraphs(facts, assessment, language);
  const headings = (grounds.length === 0 ? HEADINGS_WITHOUT_GROUNDS : HEADINGS)[language];
  const section = (
    id: keyof typeof headings,
    style: Section["style"],
    paragraphs: readonly Paragraph[],
  ): Section[] => (paragraphs.length === 0 ? [] : [{ id, heading: headings[id], style, paragraphs }]);
  const name = cleanInline(facts.consumer.name ?? "");
  return {
    kind: "operator-complaint",
    language,
    title: zh ? "投诉信" : "Letter of complaint",
    ...(zh ? {} : { notice: "译文仅供参考 / Translation for reference; the Chinese text is what is sent" }),
    recipient: zh
      ? `${cleanInline(facts.service.provider.name)}：`
      : `To: ${cleanInline(facts.service.provider.name)}`,
    particulars: particulars(facts, language),
    opening: opening(facts, language),
    sections: [
      ...section("facts", "plain", factParagraphs(facts, language)),
      ...section("requests", "numbered", asked.paragraphs),
      ...section("grounds", "numbered", grounds),
      ...section("reply", "plain", replyParagraphs(facts, language)),
    ],
    annexes: { heading: zh ? "附件清单" : "Annexes", items: annexItems(held, language) },
    closing: {
      signature: zh ? `投诉人：${name}` : `Complainant: ${name}`,
      ...((facts.consumer.age ?? ADULT) < ADULT
        ? { guardian: zh ? "监护人（签名）：＿＿＿＿＿＿" : "Guardian (signature): ____________" }
        : {}),
      date: formatDate(today, language),
    },
    dated: today,
    statuteBook: assessment.statuteBook,
    withheld: asked.withheld,
    orphanedEdits: [],
  };
}

function particulars({ consumer, service }: AttemptFacts, language: Language): Letter["particulars"] {
  const zh = language === "zh-CN";
  const rows = [
    { label: zh ? "投诉人：" : "Complainant: ", value: consumer.name, because: "/consumer/name" },
    { label: zh ? "联系电话：" : "Telephone: ", value: consumer.phone, because: "/consumer/phone" },
    {
      label: zh ? "业务账号或号码：" : "Account or number: ",
      value: service.account,
      because: "/service/account",
    },
    {
      label: zh ? "联系地址：" : "Address: ",
      value: [
        consumer.address,
        consumer.postcode && (zh ? `（邮编${consumer.postcode}）` : ` (${consumer.postcode})`),
      ]
        .filter(Boolean)
        .join(""),
      because: "/consumer/address",
    },
  ];
  return rows
    .map(({ label, value, because }) => ({ label, value: cleanInline(value ?? ""), because }))
    .filter(
      ({ value, because }) =>
        value !== "" && (because !== "/consumer/address" || consumer.address !== undefined),
    );
}

function opening(facts: AttemptFacts, language: Language): Paragraph {
  const wish = wishOf(facts, language);
  const done = isDone(facts);
  const zh = done
    ? `本人是贵公司${wish.service}用户，现就要求${wish.whole}的办理经过，向贵公司投诉，请予处理。`
    : `本人是贵公司${wish.service}用户，因要求${wish.whole}未能办理，特向贵公司投诉，请予处理。`;
  const en = `I am a customer of your ${wish.service}. I asked to ${wish.whole}${done ? "; this letter is about how that was handled" : ", and it has not been done"}. I complain of this and ask you to deal with it.`;
  const text = language === "zh-CN" ? zh : en;
  return paragraph("opening", text, ["/service", "/targetPlan"]);
}
