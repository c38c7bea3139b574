import { useLocale, useTranslations } from "next-intl";
import { MASKED_FIELDS, type UnmaskingReason } from "@/domain/access/unmasking";
import { inBeijing } from "@/domain/attempts/steps/moment";
import { REFUSAL_REASONS } from "@/domain/cases/refusal-reasons";
import { formatDate, type Language } from "@/domain/time/format-date";

/** One row of the log with what its reader may know beside it. `at` is an instant, ISO 8601. */
export type ShownLog = {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly stream: string;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
  /** `you`, a colleague by name or the first signs of an id, or a member of the case, who has no name here. */
  readonly who: { readonly kind: "you" | "colleague" | "member" | "system"; readonly id: string };
  readonly unmasking: { readonly reason: UnmaskingReason; readonly note: string } | undefined;
};

/** The log in words. */
export function useLogWords() {
  const t = useTranslations("staff.log");
  const unmask = useTranslations("staff.unmask");
  const refusal = useTranslations("cases.refusal");
  const language = useLocale() as Language;
  return {
    at: ({ at }: ShownLog): string => {
      const { day, time } = inBeijing(at);
      return `${formatDate(day, language)} ${time.slice(0, 8)}`;
    },
    who: ({ who }: ShownLog): string =>
      who.kind === "colleague" ? t("colleague", { id: who.id }) : t(who.kind),
    what: ({ action, detail }: ShownLog): string => {
      const field = MASKED_FIELDS.find((one) => one === detail.field);
      const key = `actions.${action}`;
      return t.has(key as "actions.other")
        ? t(key as "actions.other", { field: field === undefined ? "" : unmask(`fields.${field}`) } as never)
        : t("actions.other");
    },
    about: ({ stream, detail }: ShownLog): string => {
      if (typeof detail.member === "string") return t("memberId", { id: detail.member.slice(0, 8) });
      if (typeof detail.rows === "number") return t("rows", { count: detail.rows });
      if (stream.startsWith("case:")) return t("thisCase");
      return stream.startsWith("attempt:") ? t("record", { id: stream.slice(8, 16) }) : "";
    },
    why: ({ unmasking, detail }: ShownLog): string => {
      if (unmasking !== undefined)
        return t("why", { reason: unmask(`reasons.${unmasking.reason}`), note: unmasking.note });
      const reason = REFUSAL_REASONS.find((one) => one === detail.reason);
      return reason === undefined ? "" : t("why", { reason: refusal(reason), note: "" }).trim();
    },
  };
}
