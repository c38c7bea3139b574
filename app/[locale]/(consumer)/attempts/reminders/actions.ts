"use server";

import { getLocale } from "next-intl/server";
import { localePath } from "@/messages/locales";
import { action } from "@/server/action";
import { chooseReminders as chooseRemindersUseCase } from "@/server/reminders/choose-reminders";
import { again } from "../form-places";

export const chooseReminders = action(
  chooseRemindersUseCase,
  async (outcome, form) =>
    localePath(
      form.locale === "en" ? "en" : await getLocale(),
      outcome.ok ? again("/attempts/reminders?saved=yes", "#saved") : "/attempts/reminders",
    ),
  {
    lists: ["days"],
    input: (form) => ({
      days: form.days ?? [],
      byMail: form.byMail === "yes",
      bySms: form.bySms === "yes",
      locale: form.locale === "en" ? "en" : "zh-CN",
    }),
  },
);
