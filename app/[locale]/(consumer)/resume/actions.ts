"use server";

import { getLocale } from "next-intl/server";
import { localePath } from "@/messages/locales";
import { resumeDraft as resumeDraftUseCase } from "@/server/accounts/resume-draft";
import { action } from "@/server/action";
import { again } from "../attempts/form-places";

export const resumeDraft = action(
  resumeDraftUseCase,
  async (outcome, form) => {
    const locale = await getLocale();
    if (outcome.ok) return localePath(locale, "/attempts");
    if (String(form.code ?? "").trim() === "")
      return localePath(locale, again("/resume?problem=empty", "#errors"));
    if ("refusal" in outcome && outcome.refusal.code === "rate.limited") {
      return localePath(locale, again("/resume?problem=limited", "#errors"));
    }
    return localePath(locale, again("/resume?problem=wrong", "#errors"));
  },
  { keepsToken: true, input: (form, { tokenHash }) => ({ code: String(form.code ?? ""), tokenHash }) },
);
