import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { ReplyProblem } from "@/domain/attempts/entries";
import { cleanInline, inQuotes } from "@/domain/letters/clean-text";
import type { Paragraph } from "@/domain/letters/letter";
import { paragraph } from "@/domain/letters/runs";
import { spoken, type Voice } from "@/domain/letters/voice";
import { formatDate, type Language } from "@/domain/time/format-date";
import { latest } from "@/domain/time/when";

/** Whoever only says that they will get back has not answered, and the letter must not say so: it is a message then. */
const CALLED = {
  "zh-CN": { answer: "答复", message: "回话" },
  en: { answer: "answer", message: "message" },
} as const;

/** What the person ticked about an answer, one sentence each; what the record does not hold is not claimed. */
const SENTENCES = {
  "zh-CN": {
    "no-answer-to-wish": "贵公司{date}的{it}没有回应本人提出的要求。",
    "no-ground-given": "贵公司{date}的{it}没有说明依据。",
    "only-spoken": "贵公司{date}的{it}只有口头告知，没有书面答复。",
    "nothing-happened": "贵公司{date}{it}称已经办理，据本人的记录，并没有办结。",
    "partly-done": "贵公司{date}{it}之后，本人的要求只办理了一部分。",
    "still-charged": "贵公司{date}{it}之后，据本人的记录，仍按原来的标准收费。",
    "asked-to-withdraw": "贵公司{date}的{it}要求本人撤回投诉。",
  },
  en: {
    "no-answer-to-wish": "Your {it} of {date} did not respond to what I asked for.",
    "no-ground-given": "Your {it} of {date} gave no ground.",
    "only-spoken": "Your {it} of {date} was only spoken; nothing came in writing.",
    "nothing-happened": "Your {it} of {date} said that it was done; by my record it was not.",
    "partly-done": "After your {it} of {date} only a part of what I asked for was done.",
    "still-charged": "After your {it} of {date}, by my record, the charges went on as before.",
    "asked-to-withdraw": "Your {it} of {date} asked me to withdraw the complaint.",
  },
} as const satisfies Record<Language, Record<ReplyProblem, string>>;

const QUOTE = {
  "zh-CN": "贵公司{date}{it}的原话为：{words}。",
  en: "Your words of {date} were: {words}.",
} as const;

/** A paragraph for each tick of the reply tree, and for the words of the answer, in the order of the answers. */
export function answerParagraphs(facts: AttemptFacts, language: Language, voice: Voice): Paragraph[] {
  return facts.events.flatMap(({ answer, when, kind }, index) => {
    if (answer === undefined) return [];
    const day = latest(when);
    const it = CALLED[language][kind === "reply" ? "answer" : "message"];
    const told = (text: string) =>
      spoken(text.replace("{date}", formatDate(day, language)).replace("{it}", it), language, voice);
    const quote =
      answer.quote === undefined ? "" : cleanInline(answer.quote).replace(/[。.](?=[”"」]?$)/u, "");
    return [
      ...(quote === ""
        ? []
        : [
            paragraph(
              `facts.answer.${day}.${index}.quote`,
              told(QUOTE[language]).replace("{words}", () => inQuotes(quote)),
              [`/events/${index}`],
            ),
          ]),
      ...answer.problems.map((problem) =>
        paragraph(`facts.answer.${day}.${index}.${problem}`, told(SENTENCES[language][problem]), [
          `/events/${index}`,
        ]),
      ),
    ];
  });
}
