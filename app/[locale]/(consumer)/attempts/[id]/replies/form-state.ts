import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SentLetter } from "@/domain/attempts/sending";
import { inBeijing } from "@/domain/attempts/steps/moment";
import type { Answer, Raw } from "@/domain/attempts/steps/raw";

/** The title of a page with a form; it starts with 错误： while something on it is wrong. */
export async function titleOf(title: string, wrong: boolean): Promise<Metadata> {
  const shell = await getTranslations("shell");
  return { title: wrong ? shell("errorTitle", { title }) : title };
}

/** What was typed on a form about what happened and could not be read; it waits where the answers lie. */
export function waitingForm(answers: readonly Answer[], step: string, item: string): Raw | undefined {
  return answers.find((answer) => answer.step === step && answer.item === item)?.raw;
}

/** A recorded sending as its form shows it, to be put right. */
export function rawOfSent({ way, on, tracking = "", reference = "" }: SentLetter): Raw {
  return { way, on, tracking, reference };
}

/** A recorded answer as its form shows it, to be put right. */
export function rawOfReply(reply: SentLetter["replies"][number]): Raw {
  const due = reply.promise?.dueAt === undefined ? undefined : inBeijing(reply.promise.dueAt);
  return {
    on: reply.on,
    way: reply.way,
    judgement: reply.judgement,
    problems: [...reply.problems, ...reply.obstacles],
    quote: reply.quote ?? "",
    reference: reply.reference ?? "",
    promised: reply.promise?.text ?? "",
    ...(due === undefined
      ? reply.promise === undefined
        ? {}
        : { due: "unsaid" }
      : { due: "other", dueOn: due.day, dueTime: due.time.slice(0, 5) }),
    extendedTo: reply.extendedTo ?? "",
  };
}
