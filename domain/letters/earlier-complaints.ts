import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Citation } from "@/domain/law/citation";
import { citationText } from "@/domain/law/citation-text";
import { TELECOM_SECTORS } from "@/domain/law/facts";
import { complaintNumbers } from "@/domain/letters/complaint-numbers";
import { isDone } from "@/domain/letters/fact-paragraphs";
import type { Paragraph } from "@/domain/letters/letter";
import { whenText } from "@/domain/letters/moments";
import { paragraph } from "@/domain/letters/runs";
import { THIRD_PERSON, TO_THIS_DAY, type Voice } from "@/domain/letters/voice";
import { operatorAnswer } from "@/domain/routes/deadlines";
import { notKeptAfter } from "@/domain/routes/operator-answers";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { earliest, latest, type When } from "@/domain/time/when";

/** A complaint that the provider already had, and what the record says came of it. */
export type EarlierComplaint = {
  readonly when: When;
  readonly reference?: string | undefined;
  /** The number of the post or the courier. */
  readonly tracking?: string | undefined;
  /** When it reached the provider, where that is known to be a later day. */
  readonly arrivedOn?: PlainDate | undefined;
  readonly because: string;
  /**
   * `unsatisfied`: the person says that the answer did not settle it; `unjudged`: an answer came and the person has not
   * said so, as in `operatorAnswerOf`; `answered`: agreed to and not broken since, or carried out; `silent`: the record holds no answer.
   */
  readonly answer: "unsatisfied" | "unjudged" | "answered" | "silent";
  readonly answeredOn?: PlainDate | undefined;
};

/** Every complaint to the provider in the order of time: marked as sent, or told as an event. */
export function earlierComplaints(facts: AttemptFacts): EarlierComplaint[] {
  const done = isDone(facts);
  const replyAfter = (day: PlainDate) =>
    facts.events
      .filter(({ kind, when }) => kind === "reply" && latest(when) >= day)
      .map(({ when }) => latest(when))
      .sort()[0];
  const filed = (facts.history ?? []).flatMap((entry, index): EarlierComplaint[] => {
    if (entry.route !== "operator-complaint") return [];
    const answeredOn = entry.repliedOn ?? replyAfter(entry.on);
    return [
      {
        when: entry.on,
        reference: entry.reference,
        tracking: entry.tracking,
        arrivedOn: entry.arrivedOn === entry.on ? undefined : entry.arrivedOn,
        because: `/history/${index}`,
        answeredOn,
        answer:
          entry.outcome === "accepted" && notKeptAfter(facts, answeredOn ?? entry.on).length > 0
            ? "unsatisfied"
            : judgedAnswer(entry.outcome, answeredOn !== undefined, done),
      },
    ];
  });
  const told = facts.events.flatMap(({ kind, when, reference }, index): EarlierComplaint[] => {
    if (kind !== "complaint-to-operator" || filed.some((one) => one.when === latest(when))) return [];
    const answeredOn = replyAfter(latest(when));
    return [
      {
        when,
        reference,
        because: `/events/${index}`,
        answeredOn,
        answer: judgedAnswer(undefined, answeredOn !== undefined, done),
      },
    ];
  });
  return [...filed, ...told].sort((a, b) => (earliest(a.when) < earliest(b.when) ? -1 : 1));
}

/** Whether an answer satisfies is for the person to say; an answer with no outcome is not judged here. */
function judgedAnswer(
  outcome: "none" | "refused" | "partial" | "accepted" | undefined,
  replied: boolean,
  done: boolean,
): EarlierComplaint["answer"] {
  // What was refused first and carried out later is no longer said to be undone.
  if (outcome === "refused" || outcome === "partial") return done ? "answered" : "unsatisfied";
  if (outcome === "accepted") return "answered";
  if (!replied) return "silent";
  if (outcome === "none") return "unsatisfied";
  return done ? "answered" : "unjudged";
}

/**
 * Which half of the condition of appeal measures art. 10 item 4 the record meets today: an answer that did not satisfy,
 * or fifteen days without one (counted as FACTS J01). Undefined: neither, so the letter claims neither.
 */
export function conditionMet(
  facts: AttemptFacts,
  today: PlainDate,
): "unsatisfied" | "unanswered" | undefined {
  const complaints = earlierComplaints(facts);
  if (complaints.some(({ answer }) => answer === "unsatisfied")) return "unsatisfied";
  return complaints.some((one) => daysRanOut(one, today) !== undefined) ? "unanswered" : undefined;
}

/** The day on which fifteen days had run without an answer, if it lies behind us. */
function daysRanOut({ answer, when, arrivedOn }: EarlierComplaint, today: PlainDate) {
  const deadline = answer === "silent" ? operatorAnswer(arrivedOn ?? latest(when)) : undefined;
  return deadline !== undefined && deadline.opensOn <= today ? deadline : undefined;
}

type Authority = Exclude<Voice, "to-provider">;

/** 向被申诉人投诉及其处理情况: the date, the number, and the result as far as the record holds one. */
export function earlierParagraphs(
  facts: AttemptFacts,
  today: PlainDate,
  language: Language,
  voice: Authority,
): Paragraph[] {
  const who = THIRD_PERSON[voice][language];
  // The fifteen days are the condition of the telecom appeal; to other readers they say nothing.
  const counted = TELECOM_SECTORS.includes(facts.service.sector) && voice === "appeal";
  return earlierComplaints(facts).map((complaint, index) => {
    const ranOut = counted ? daysRanOut(complaint, today) : undefined;
    const citations: readonly Citation[] = ranOut?.citations ?? [];
    const text =
      language === "zh-CN"
        ? `${opened(complaint, language, who)}\n${resultInChinese(complaint, voice, ranOut?.lastDay)}`
        : `${opened(complaint, language, who)}\n${resultInEnglish(complaint, voice, ranOut?.lastDay)}`;
    const cited = citations.map((citation) => citationText(citation, language)).join("");
    const ground = cited === "" ? "" : language === "zh-CN" ? `（${cited}）` : ` (${cited})`;
    return paragraph(
      `earlier.${latest(complaint.when)}.${index + 1}`,
      text.replace(language === "zh-CN" ? /。$/u : /\.$/u, `${ground}${language === "zh-CN" ? "。" : "."}`),
      [complaint.because],
      citations,
    );
  });
}

function opened(complaint: EarlierComplaint, language: Language, who: string): string {
  const { when } = complaint;
  const known = complaintNumbers(complaint, language);
  if (language === "zh-CN") return `${whenText(when, language)}，本人向${who}投诉${known}。`;
  const day = whenText(when, language);
  const opening = /^\d{1,2}:/.test(day) ? `At ${day}` : /^\d/.test(day) ? `On ${day}` : day;
  return `${opening}, I complained to ${who}${known}.`;
}

function resultInChinese(
  complaint: EarlierComplaint,
  voice: Authority,
  lastDay: PlainDate | undefined,
): string {
  const { answer, answeredOn } = complaint;
  const [who, since] = [THIRD_PERSON[voice]["zh-CN"], TO_THIS_DAY[voice]["zh-CN"]];
  if (answer === "silent")
    return lastDay === undefined
      ? `${since}，本人的记录中没有${who}的答复。`
      : `至${formatDate(lastDay, "zh-CN")}已满15日，本人的记录中没有${who}的答复。`;
  const day = answeredOn === undefined ? "此后" : `${formatDate(answeredOn, "zh-CN")}，`;
  return `${day}${who}作出答复${answer === "unsatisfied" ? "，但本人的要求没有得到办理，本人对处理结果不满意。" : "。"}`;
}

function resultInEnglish(
  complaint: EarlierComplaint,
  voice: Authority,
  lastDay: PlainDate | undefined,
): string {
  const { answer, answeredOn } = complaint;
  const [who, since] = [THIRD_PERSON[voice].en, TO_THIS_DAY[voice].en];
  if (answer === "silent")
    return lastDay === undefined
      ? `${since} my record holds no answer from ${who}.`
      : `Fifteen days had passed on ${formatDate(lastDay, "en")}, and my record holds no answer from ${who}.`;
  const day = answeredOn === undefined ? "Afterwards" : `On ${formatDate(answeredOn, "en")}`;
  return `${day} ${who} answered${answer === "unsatisfied" ? ", but what I asked for has not been done, and I am not satisfied with the outcome." : "."}`;
}
