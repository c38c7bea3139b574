import "server-only";
import { parseChecked } from "@/domain/attempts/replies";
import { entryInput, held, settle } from "@/server/attempts/entry-form";
import { refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

/**
 * 解决了吗, answered by the only one who can close an attempt. Yes closes it, and is asked about again after the next bill;
 * no keeps it open or opens it again, with everything that happened. Refuses `attempt.not-found`, `attempt.not-sent`
 * while no letter went out.
 */
export const checkSolved = useCase({
  verb: "attempt.check",
  may: "entry.record",
  input: entryInput,
  async run({ input, tx, today, moment }) {
    const found = await held({ tx, today, moment }, input.attemptId);
    if ("ok" in found) return found;
    const { status } = found.attempt;
    if (status === "draft" || status === "recorded") return refuse("attempt.not-sent");
    const { value, errors } = parseChecked(input.raw, today);
    const { solved, gone, nextBillOn } = value;
    const outcome = await settle(found, {
      step: "form-checked",
      item: "",
      raw: input.raw,
      corrects: "",
      kind: "checked",
      read: {
        errors,
        detail: solved && {
          solved,
          on: today,
          gone: [...gone],
          ...(nextBillOn === undefined ? {} : { nextBillOn }),
        },
      },
      moves: solved === "yes" ? ["resolved"] : status === "resolved" ? ["sent"] : [],
    });
    return outcome.ok
      ? { ...outcome, value: { ...outcome.value, solved: solved ?? "no", from: status } }
      : outcome;
  },
  audit: ({ input }, { wrong, solved, from, entryId }) =>
    wrong
      ? undefined
      : {
          action:
            solved === "yes"
              ? "attempt.resolved"
              : from === "resolved"
                ? "attempt.reopened"
                : "entry.recorded",
          stream: `attempt:${input.attemptId}`,
          detail: { entry: entryId },
        },
});
